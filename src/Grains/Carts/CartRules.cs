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
        if (!cart.IsOpenTo(change.Visitor))
            return Reply(cart) with { Outcome = CartOutcome.NotOpen };
        if (cart.Changes.FirstOrDefault(known => IsOf(known, change.Id)) is { } made)
            return Reply(cart) with { Outcome = IsSame(made, change) ? CartOutcome.Accepted : CartOutcome.KeyReused };

        var (next, outcomes) = Apply(cart, change is CartChanges several ? several.Changes : [change]);
        var refusal = outcomes.FirstOrDefault(outcome => outcome != CartOutcome.Accepted);
        var isDone = refusal == CartOutcome.Accepted
            || (change is CartChanges { AllOrNothing: false } && outcomes.Contains(CartOutcome.Accepted));
        var reply = isDone ? Reply(Changed(next, NameOf(change), now)) : Reply(cart) with { Outcome = refusal };
        return change is CartChanges ? reply with { Outcomes = [.. outcomes] } : reply;
    }

    public static CartReply Reply(Cart cart) => new(CartOutcome.Accepted, cart, Priced(cart));

    /// <summary>As it is remembered: its id, and what it came of where that is known.</summary>
    private static string NameOf(CartChange change) => change.Fingerprint is { } fingerprint ? $"{change.Id}={fingerprint}" : change.Id;

    private static bool IsOf(string made, string id) =>
        made.StartsWith(id, StringComparison.Ordinal) && (made.Length == id.Length || made[id.Length] == '=');

    /// <summary>Of what it came, changes say nothing that were made before that was remembered.</summary>
    private static bool IsSame(string made, CartChange change) => made == change.Id || change.Fingerprint is null || made == NameOf(change);

    private static Cart Changed(Cart cart, string change, DateTimeOffset now) =>
        cart with { UpdatedAt = now, Changes = [.. cart.Changes.TakeLast(RememberedChanges - 1), change] };

    /// <summary>The order it would become: who wants it and where it goes is not known yet.</summary>
    private static Order Priced(Cart cart) => new Order
    {
        Id = cart.Id,
        Merchant = cart.Merchant,
        Status = OrderStatus.Pending,
        Currency = cart.Currency,
        Lines = cart.Items.Select(item => item.Line).ToValueList(),
        Coupon = cart.Coupon,
        Adjustments = cart.Discounts,
        Shipments = cart.ShippingGroups.Select(group => CartGroupRules.Packed(cart, group)).ToValueList(),
    }.Derived();

    /// <summary>The cart after those changes that can be made, and how each ended.</summary>
    private static (Cart Cart, List<CartOutcome> Outcomes) Apply(Cart cart, IEnumerable<CartChange> changes)
    {
        List<CartOutcome> outcomes = [];
        foreach (var change in changes)
        {
            var step = Apply(cart, change);
            var outcome = step.Next is { } next && !Fits(next) ? CartOutcome.TooMuch : step.Refusal;
            outcomes.Add(outcome);
            if (outcome == CartOutcome.Accepted)
                cart = step.Next!;
        }

        return (cart, outcomes);
    }

    private static CartStep Apply(Cart cart, CartChange change) => change switch
    {
        DescribeCart describe => cart with
        {
            Name = describe.Name.Or(cart.Name),
            Description = describe.Description.Or(cart.Description),
        },
        AddCartItem add => CartItemRules.Add(cart, add),
        ChangeCartItem item => CartItemRules.Change(cart, item),
        EmptyCart => cart with { Items = [], Coupon = null, Discounts = [] },
        ApplyCoupon apply => cart with { Coupon = apply.Coupon },
        AddCartDiscount add => CartDiscountRules.Add(cart, add.Discount),
        ChangeCartDiscount discount => CartDiscountRules.Change(cart, discount),
        RemoveCartDiscounts remove => CartDiscountRules.Remove(cart, remove),
        PutShippingGroup put => CartGroupRules.Put(cart, put),
        RemoveShippingGroup remove => CartGroupRules.Remove(cart, remove.Group),
        AddCartCustomer add => CartCustomerRules.Add(cart, add.Customer),
        RemoveCartCustomer remove => CartCustomerRules.Remove(cart, remove.Customer),
        AddCartTax add => CartTaxRules.Add(cart, add),
        ChangeCartTax tax => CartTaxRules.Change(cart, tax),
        RemoveCartTaxes remove => CartTaxRules.Remove(cart, remove),
        _ => throw new ArgumentException($"A cart knows no {change.GetType().Name}.", nameof(change)),
    };

    private static bool Fits(Cart cart) => cart.Items.Count <= CartLimits.MostItems
        && cart.ShippingGroups.Count <= CartLimits.MostShippingGroups
        && cart.Items.All(item => item.Line.Quantity <= CartLimits.MostPieces)
        && AmountProblems.Find(Priced(cart)).Count == 0;
}
