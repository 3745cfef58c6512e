using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>
/// What an order charges to its gift card: what the card pays of the total, once the order is placed and before any gateway is asked. It
/// is given back when the order is pending again or cancelled.
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
        var amount = -after.Totals.GiftCard;
        if (!after.StatusIs(OrderStatus.Placing, OrderStatus.Placed) || held is null || after.GiftCardCharge is not null || amount <= 0)
            return after;
        return held.Code == after.GiftCardCode && amount <= held.Amount && now <= held.Until
            ? after with { GiftCardCharge = new() { Hold = held.Hold, Code = held.Code, Amount = amount } }
            : Rejection.Invalid(Verb.Place, new FieldProblem("giftCardCode", ProblemKind.Invalid));
    }

    /// <summary>What the card is told of it.</summary>
    public static IEnumerable<OrderEffect> Between(Order before, Order after)
    {
        if (before.GiftCardCharge == after.GiftCardCharge)
            yield break;
        if (before.GiftCardCharge is { } former)
            yield return Effect(EffectKind.RefundGiftCard, after, former);
        if (after.GiftCardCharge is { } charge)
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
