using OrderGrains.Api.Doors.ElasticPath.Carts.Items;
using OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;
using OrderGrains.Carts;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts;

/// <summary>What is said where a cart refuses something.</summary>
internal static class CartErrors
{
    public static readonly ElasticPathError NotFound = ElasticPathError.NotFound("Cart not found");

    public static readonly ElasticPathError DiscountNotFound = ElasticPathError.NotFound("Custom discount not found");

    public static readonly ElasticPathError Empty = ElasticPathError.BadRequest("The cart is empty");

    public static readonly ElasticPathError TooMuch =
        new(StatusCodes.Status422UnprocessableEntity, "Unprocessable Entity", "The cart would hold more than a cart may");

    public static ElasticPathError ProductNotFound(CartItemForm form) =>
        new(StatusCodes.Status404NotFound, "Product not found", "The requested product could not be found")
        {
            Meta = [("id", form.ProductId), ("sku", form.Sku)],
        };

    public static ElasticPathError PromotionNotFound(string code) =>
        ElasticPathError.NotFound("No promotion could be found with the given code.") with { Meta = [("code", code)] };

    public static ElasticPathError OtherCurrency(Cart merged, string currency) =>
        ElasticPathError.BadRequest($"The cart to be merged is in {merged.Currency}, not in {currency}") with
        {
            Meta = [("id", merged.Id)],
        };

    public static ElasticPathError NotPriced(Article article, string currency) =>
        ElasticPathError.BadRequest($"The product has no price in {currency}") with { Meta = [("id", article.Id)] };

    public static ElasticPathError OutOfStock(OrderLine line) =>
        new(StatusCodes.Status400BadRequest, "Insufficient stock", $"There is not enough stock to add {line.Name ?? line.Id} to your cart")
        {
            Meta = [("id", line.ProductId), ("sku", line.Sku)],
        };

    public static ElasticPathError GroupNotFound(string? group, Cart cart) => new(
        StatusCodes.Status404NotFound,
        "Cart shipping group not found",
        $"Cart shipping group with ID [{group}] not found for cart [{cart.Id}]");

    /// <summary>Why a change was not made.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="change">What was to be done.</param>
    /// <param name="cart">As it is.</param>
    public static ElasticPathError Of(CartOutcome outcome, CartChange change, Cart cart) => outcome switch
    {
        CartOutcome.NoSuchItem when change is AddCartTax tax => TaxErrors.NoItem(tax, cart),
        CartOutcome.NoSuchItem => ElasticPathError.NotFound("Item was not found in the cart"),
        CartOutcome.OutOfStock => OutOfStock(LineOf(change, cart)),
        CartOutcome.NoSuchDiscount => DiscountNotFound,
        CartOutcome.TooManyDiscounts when change is AddCartDiscount { Discount.Line: not null } => new(
            StatusCodes.Status422UnprocessableEntity, "Limit Reached", "Custom discount limit reached for this cart item"),
        CartOutcome.TooManyDiscounts => new(
            StatusCodes.Status422UnprocessableEntity,
            "Custom discount not added to cart",
            $"Cannot exceed custom discount limit of ({CartLimits.MostDiscounts}) at the cart level."),
        CartOutcome.NoSuchGroup => GroupNotFound(GroupOf(change), cart),
        CartOutcome.GroupInUse => new(
            StatusCodes.Status400BadRequest,
            "Cannot delete shipping group",
            "Cannot delete shipping groups attached to cart items. Please remove the shipping group from its cart items and try again."),
        CartOutcome.NotOpen => NotFound,
        CartOutcome.KeyReused => new(
            StatusCodes.Status422UnprocessableEntity, "Unprocessable Entity", "Idempotency-Key was used with another request"),
        CartOutcome.TooManyTaxes or CartOutcome.NoSuchTax => TaxErrors.Of(outcome, change),
        CartOutcome.TooManyCustomers => new(
            StatusCodes.Status422UnprocessableEntity, "Unprocessable Entity", "The cart is as many customers' as it may be"),
        _ => TooMuch,
    };

    /// <summary>Why some of several changes were not made, or why the cart looked at none of them.</summary>
    public static IReadOnlyList<ElasticPathError> Of(CartReply reply, CartChanges changes) => IsTurnedAway(reply)
        ? [Of(reply.Outcome, changes, reply.Cart)]
        :
        [
            .. from ended in reply.Outcomes.Zip(changes.Changes)
               where ended.First != CartOutcome.Accepted
               select Of(ended.First, ended.Second, reply.Cart),
        ];

    /// <summary>Whether the cart has refused several changes as a whole.</summary>
    public static bool IsTurnedAway(CartReply reply) => reply.Outcome != CartOutcome.Accepted && reply.Outcomes.Count == 0;

    /// <summary>The answer to a reply; its refusal where it is one.</summary>
    public static IResult Or(this CartReply reply, CartChange change, Func<CartReply, IResult> accepted) =>
        reply.Outcome == CartOutcome.Accepted ? accepted(reply) : ElasticPathErrors.Answer(Of(reply.Outcome, change, reply.Cart));

    /// <summary>Of an item that a later change of the same request has taken out, no more than its id.</summary>
    private static OrderLine LineOf(CartChange change, Cart cart) => change switch
    {
        AddCartItem add => add.Item.Line,
        ChangeCartItem item => cart.Items.FirstOrDefault(known => known.Line.Id == item.Item)?.Line ?? new() { Id = item.Item },
        _ => throw new ArgumentException($"{change.GetType().Name} takes nothing from a shelf.", nameof(change)),
    };

    private static string? GroupOf(CartChange change) => change switch
    {
        AddCartItem add => add.Item.ShippingGroup,
        ChangeCartItem item => item.ShippingGroup.Value,
        PutShippingGroup put => put.Group,
        RemoveShippingGroup remove => remove.Group,
        _ => null,
    };
}
