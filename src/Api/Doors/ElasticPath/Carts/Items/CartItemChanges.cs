using OrderGrains.Api.Merchants;
using OrderGrains.Api.Orders;
using OrderGrains.Carts;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Items;

/// <summary>Finds what items are made of: products, promotion codes, other carts.</summary>
/// <param name="request">Who asks.</param>
/// <param name="http">As it came.</param>
/// <param name="reads">Asks the grains.</param>
internal sealed class CartItemChanges(DoorRequest request, HttpRequest http, GrainReads reads)
{
    private readonly ArticleCatalogue _articles = new(reads, request);

    /// <summary>What is to become of the cart, or why there is nothing to put into it.</summary>
    /// <param name="form">What is to be put in.</param>
    /// <param name="cart">As it is now.</param>
    public async Task<(IReadOnlyList<CartChange> Changes, ElasticPathError? Error)> Of(CartItemForm form, Cart cart) => form.Type switch
    {
        CartItemForm.Custom => ([new AddCartItem(form.Position!) { Id = form.Id }], null),
        CartItemForm.Promotion => await Promotion(form),
        CartItemForm.Merge => await Merged(form, cart.Currency),
        _ => await Product(form, cart),
    };

    /// <summary>The change of an item, which knows how many pieces of its product there are where it is to be more.</summary>
    public async Task<CartChange> Of(ChangeCartItem change, Cart cart)
    {
        var item = cart.Items.FirstOrDefault(known => known.Line.Id == change.Item);
        return item?.Line is { ProductId: { } product } line && change.Quantity > line.Quantity
            ? change with { Available = (await _articles.Find(product))?.Stock }
            : change;
    }

    private async Task<(IReadOnlyList<CartChange> Changes, ElasticPathError? Error)> Product(CartItemForm form, Cart cart)
    {
        var article = form.ProductId is { } id ? await _articles.Find(id) : await _articles.FindBySku(form.Sku);
        if (article is null)
            return ([], CartErrors.ProductNotFound(form));
        if (article.PriceIn(cart.Currency) is not { } price)
            return ([], CartErrors.NotPriced(article, cart.Currency));
        var position = new CartPosition(Line(form, article, price), article.Description) { ShippingGroup = form.ShippingGroup };
        return ([new AddCartItem(position) { Id = form.Id, Available = article.Stock }], null);
    }

    private async Task<(IReadOnlyList<CartChange> Changes, ElasticPathError? Error)> Promotion(CartItemForm form) =>
        (await request.Merchant()).Coupons.FirstOrDefault(coupon => coupon.Code == form.Code) is { } coupon
            ? ([new ApplyCoupon(coupon) { Id = form.Id }], null)
            : ([], CartErrors.PromotionNotFound(form.Code!));

    /// <summary>The items of another cart; its promotion code and discounts stay there.</summary>
    private async Task<(IReadOnlyList<CartChange> Changes, ElasticPathError? Error)> Merged(CartItemForm form, string currency)
    {
        var (other, _) = await CartContext.Find(form.Cart!, request, http, reads);
        if (other is null)
            return ([], CartErrors.NotFound);
        var merged = (await other.Get()).Cart;
        if (merged.Items.Count > 0 && merged.Currency != currency)
            return ([], CartErrors.OtherCurrency(merged, currency));

        List<CartChange> changes = [];
        foreach (var item in merged.Items)
        {
            var id = $"{form.Id}-{changes.Count + 1}";
            changes.Add(new AddCartItem(item with { Line = item.Line with { Id = id }, ShippingGroup = form.ShippingGroup })
            {
                Id = id,
                Available = item.Line.ProductId is { } product ? (await _articles.Find(product))?.Stock : null,
            });
        }

        return (changes, null);
    }

    private static OrderLine Line(CartItemForm form, Article article, ArticlePrice price) => new()
    {
        Id = form.Id,
        ProductId = article.Id,
        Sku = article.Sku,
        Name = article.Name,
        ImageUrl = article.ImageUrl,
        DoNotShip = article.DoNotShip,
        Quantity = form.Quantity,
        UnitAmount = price.Amount,
    };
}
