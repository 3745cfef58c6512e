using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>The items of a cart; pure.</summary>
internal static class CartItemRules
{
    /// <summary>Of a product that is in it already, to go with the same parcel, there are as many pieces more.</summary>
    public static CartStep Add(Cart cart, AddCartItem add)
    {
        var item = add.Item;
        if (!Knows(cart, item.ShippingGroup))
            return CartOutcome.NoSuchGroup;
        var wanted = (long)item.Line.Quantity + cart.Items.Where(known => IsSame(known, item)).Sum(known => (long)known.Line.Quantity);
        if (wanted > add.Available)
            return CartOutcome.OutOfStock;
        return cart.Items.FirstOrDefault(known => IsSame(known, item) && known.ShippingGroup == item.ShippingGroup) is { } same
            ? With(cart, same, Pieces(same, (int)Math.Min((long)same.Line.Quantity + item.Line.Quantity, int.MaxValue)))
            : cart with { Items = cart.Items.Add(item) };
    }

    public static CartStep Change(Cart cart, ChangeCartItem change)
    {
        if (change is { Quantity: 0 } && change.Item == cart.Coupon?.Code)
            return cart with { Coupon = null };
        if (cart.Items.FirstOrDefault(known => known.Line.Id == change.Item) is not { } item)
            return CartOutcome.NoSuchItem;
        if (change.Quantity == 0)
            return Without(cart, item);
        if (!Knows(cart, change.ShippingGroup.Value))
            return CartOutcome.NoSuchGroup;

        var quantity = change.Quantity ?? item.Line.Quantity;
        var others = cart.Items.Where(known => known != item && IsSame(known, item)).Sum(known => (long)known.Line.Quantity);
        return quantity > item.Line.Quantity && quantity + others > change.Available
            ? CartOutcome.OutOfStock
            : With(cart, item, Pieces(item, quantity) with { ShippingGroup = change.ShippingGroup.Or(item.ShippingGroup) });
    }

    private static bool Knows(Cart cart, string? group) => group is null || cart.ShippingGroups.Any(known => known.Id == group);

    private static bool IsSame(CartPosition one, CartPosition other) => !one.IsCustom && one.Line.ProductId == other.Line.ProductId;

    private static CartPosition Pieces(CartPosition item, int quantity) => item with { Line = item.Line with { Quantity = quantity } };

    private static Cart With(Cart cart, CartPosition item, CartPosition changed) =>
        cart with { Items = cart.Items.Select(known => known == item ? changed : known).ToValueList() };

    /// <summary>An item's discounts go with it.</summary>
    private static Cart Without(Cart cart, CartPosition item) => cart with
    {
        Items = cart.Items.Where(known => known != item).ToValueList(),
        Discounts = cart.Discounts.Where(discount => discount.Line != item.Line.Id).ToValueList(),
    };
}
