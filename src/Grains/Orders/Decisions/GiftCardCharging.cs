using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>
/// What an order charges to its gift card: what the card pays of the total, once the order is placed and before any gateway is asked. It
/// is given back when the order is pending again or cancelled, and what editing has left of it when that ends.
/// </summary>
internal static class GiftCardCharging
{
    /// <summary>The order after a change of its status, with what it has charged then.</summary>
    /// <param name="before">The order before the change.</param>
    /// <param name="after">The order after it, with its totals.</param>
    /// <param name="held">What the card keeps for it; where it is null, no card is charged.</param>
    /// <param name="now">When.</param>
    public static ActionResult Follow(Order before, Order after, HeldGiftCard? held, DateTimeOffset now)
    {
        if (before.Status == after.Status)
            return after;
        if (after.StatusIs(OrderStatus.Draft, OrderStatus.Pending, OrderStatus.Cancelled))
            return after.GiftCardCharge is null ? after : after with { GiftCardCharge = null };
        if (!after.StatusIs(OrderStatus.Placing, OrderStatus.Placed))
            return after;
        var (amount, charge) = (-after.Totals.GiftCard, after.GiftCardCharge);
        if (amount == 0 || (charge?.Code == after.GiftCardCode && amount <= charge?.Amount))
            return after with { GiftCardCharge = amount == 0 ? null : charge! with { Amount = amount } };
        if (held is null && charge is null)
            return after;
        return held?.Code == after.GiftCardCode && amount <= held?.Amount && now <= held.Until
            ? after with { GiftCardCharge = new() { Hold = held.Hold, Code = held.Code, Amount = amount } }
            : Rejection.Invalid(Verb.Place, new FieldProblem("giftCardCode", ProblemKind.Invalid));
    }

    /// <summary>What the card is told of it; one that is charged less than before gets back the difference.</summary>
    public static IEnumerable<OrderEffect> Between(Order before, Order after)
    {
        var (former, charge) = (before.GiftCardCharge, after.GiftCardCharge);
        if (former == charge)
            yield break;
        var isSame = former?.Hold == charge?.Hold;
        if (former is not null)
            yield return Effect(EffectKind.RefundGiftCard, after, former with { Amount = former.Amount - (isSame ? charge!.Amount : 0) });
        if (charge is not null && !isSame)
            yield return Effect(EffectKind.ChargeGiftCard, after, charge);
    }

    private static OrderEffect Effect(EffectKind kind, Order order, GiftCardCharge charge) => new()
    {
        Kind = kind,
        Merchant = order.Merchant,
        OrderId = order.Id,
        Hold = charge.Hold,
        GiftCardCode = charge.Code,
        Amount = charge.Amount,
    };
}
