using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>What becomes of a cart; pure.</summary>
internal static class CartRules
{
    /// <summary>How many changes a cart remembers.</summary>
    private const int RememberedChanges = 32;

    public static CartReply Change(Cart cart, CartChange change, DateTimeOffset now)
    {
        if (cart.Changes.Contains(change.Id))
            return Reply(cart);
        if (Apply(cart, change) is not { } changed)
            return Reply(cart) with { Outcome = CartOutcome.NoSuchItem };

        var next = changed with { UpdatedAt = now, Changes = [.. cart.Changes.TakeLast(RememberedChanges - 1), change.Id] };
        return Fits(next) ? Reply(next) : Reply(cart) with { Outcome = CartOutcome.TooMuch };
    }

    public static CartReply Reply(Cart cart) => new(CartOutcome.Accepted, cart, Priced(cart));

    /// <summary>The order it would become: who wants it and where it goes is not known yet.</summary>
    private static Order Priced(Cart cart) => new Order
    {
        Id = cart.Id,
        Merchant = cart.Merchant,
        Status = OrderStatus.Pending,
        Currency = cart.Currency,
        Lines = cart.Items.Select(item => item.Line).ToValueList(),
        Coupon = cart.Coupon,
    }.Derived();

    /// <summary>The cart after the change; null where the item it is about is not in it.</summary>
    private static Cart? Apply(Cart cart, CartChange change) => change switch
    {
        DescribeCart describe => cart with
        {
            Name = describe.Name.Or(cart.Name),
            Description = describe.Description.Or(cart.Description),
        },
        AddCartItem add => Add(cart, add.Item),
        ChangeCartItem { Quantity: 0 } off when off.Item == cart.Coupon?.Code => cart with { Coupon = null },
        ChangeCartItem { Quantity: var quantity } of => Find(cart, item => item.Line.Id == of.Item) is { } found
            ? With(cart, found, quantity)
            : null,
        EmptyCart => cart with { Items = [], Coupon = null },
        ApplyCoupon apply => cart with { Coupon = apply.Coupon },
        _ => throw new ArgumentException($"A cart knows no {change.GetType().Name}.", nameof(change)),
    };

    private static Cart Add(Cart cart, CartPosition item) =>
        Find(cart, known => !known.IsCustom && known.Line.ProductId == item.Line.ProductId) is { } same
            ? With(cart, same, (int)Math.Min((long)same.Line.Quantity + item.Line.Quantity, int.MaxValue))
            : cart with { Items = cart.Items.Add(item) };

    private static Cart With(Cart cart, CartPosition item, int quantity) => cart with
    {
        Items = quantity == 0
            ? cart.Items.Where(known => known != item).ToValueList()
            : cart.Items.Select(known => known == item ? item with { Line = item.Line with { Quantity = quantity } } : known).ToValueList(),
    };

    private static bool Fits(Cart cart) => cart.Items.Count <= CartLimits.MostItems
        && cart.Items.All(item => item.Line.Quantity <= CartLimits.MostPieces)
        && AmountProblems.Find(Priced(cart)).Count == 0;

    private static CartPosition? Find(Cart cart, Func<CartPosition, bool> which) => cart.Items.FirstOrDefault(which);
}
