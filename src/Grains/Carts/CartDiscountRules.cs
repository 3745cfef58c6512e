using OrderGrains.Orders;

namespace OrderGrains.Carts;

/// <summary>Discounts of a cart and of its items that somebody else has reckoned; pure.</summary>
internal static class CartDiscountRules
{
    public static CartStep Add(Cart cart, Adjustment discount)
    {
        if (discount.Line is { } item && cart.Items.All(known => known.Line.Id != item))
            return CartOutcome.NoSuchItem;
        return cart.Discounts.Count(known => known.Line == discount.Line) < CartLimits.MostDiscounts
            ? cart with { Discounts = cart.Discounts.Add(discount) }
            : CartOutcome.TooManyDiscounts;
    }

    public static CartStep Change(Cart cart, ChangeCartDiscount change) => Find(cart, change.Discount, change.Item) is { } found
        ? cart with { Discounts = [.. cart.Discounts.Select(known => known == found ? With(found, change) : known)] }
        : CartOutcome.NoSuchDiscount;

    public static CartStep Remove(Cart cart, RemoveCartDiscounts remove)
    {
        if (remove.Discount is null)
            return cart with { Discounts = [.. cart.Discounts.Where(known => known.Line != remove.Item)] };
        return Find(cart, remove.Discount, remove.Item) is { } found
            ? cart with { Discounts = [.. cart.Discounts.Where(known => known != found)] }
            : CartOutcome.NoSuchDiscount;
    }

    private static Adjustment? Find(Cart cart, string id, string? item) =>
        cart.Discounts.FirstOrDefault(known => known.Id == id && known.Line == item);

    private static Adjustment With(Adjustment discount, ChangeCartDiscount change) => discount with
    {
        Amount = change.Amount.Or(discount.Amount),
        Code = change.Code.Or(discount.Code),
        Label = change.Label.Or(discount.Label),
        Engine = change.Engine.Or(discount.Engine),
        ExternalId = change.ExternalId.Or(discount.ExternalId),
    };
}
