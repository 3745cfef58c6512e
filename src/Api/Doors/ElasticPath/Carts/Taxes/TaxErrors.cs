using OrderGrains.Api.Doors.ElasticPath.Carts.Items;
using OrderGrains.Carts;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;

/// <summary>What is said where a tax is not added to an item, or not there.</summary>
internal static class TaxErrors
{
    public static readonly ElasticPathError NotFound = ElasticPathError.NotFound("Tax item not found");

    public static readonly ElasticPathError NotAll = new(
        StatusCodes.Status422UnprocessableEntity,
        "Add all or nothing.",
        "Add all or nothing set to (true). Could not bulk add tax items to cart.");

    private const string NotAdded = "Tax item not added to cart item.";

    /// <param name="outcome">How it ended.</param>
    /// <param name="change">What was to be done.</param>
    public static ElasticPathError Of(CartOutcome outcome, CartChange change) => (outcome, change) switch
    {
        (CartOutcome.TooManyTaxes, AddCartTax add) => new(
            StatusCodes.Status422UnprocessableEntity, NotAdded, $"Cannot exceed tax item limit of ({LineTax.Most}) on cart item.")
        {
            Meta = [("id", add.Item)],
        },
        (_, RemoveCartTaxes { Item: null }) => new(
            StatusCodes.Status404NotFound, "Resource Not Found", "No tax items exist in the cart"),
        _ => NotFound,
    };

    /// <summary>There is no such item, or it is of another type.</summary>
    public static ElasticPathError NoItem(AddCartTax add, Cart cart)
    {
        var detail = cart.Items.FirstOrDefault(item => item.Line.Id == add.Item) is { } found
            ? $"Mismatch between bulk tax item type({TypeOf(add.IsCustom)}) and cart item type({CartItemResponses.TypeOf(found)})."
            : "Item was not found in the cart";
        return new(StatusCodes.Status404NotFound, NotAdded, detail) { Meta = [("id", add.Item)] };
    }

    private static string TypeOf(bool? isCustom) => isCustom == true ? CartItemForm.Custom : CartItemForm.Product;
}
