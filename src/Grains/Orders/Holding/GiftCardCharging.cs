using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>What orders charge to their gift cards: what a card pays of the total.</summary>
internal sealed class GiftCardCharging : ITaking
{
    public ActionResult Take(Order order, HeldItems? held, DateTimeOffset now)
    {
        var (amount, code, charge) = (-order.Totals.GiftCard, order.GiftCardCode, order.GiftCardCharge);
        var charged = code is null ? 0 : order.ChargedTo(code);
        if (amount <= charged)
            return order with { GiftCardCharge = amount == 0 ? null : charge! with { Amount = amount } };
        if (held is null && charge is null)
            return order;
        return held is not null && code is not null && amount - charged <= held.AmountOf(HeldKind.GiftCard, code, now)
            ? order with { GiftCardCharge = new() { Hold = held.Hold, Code = code, Amount = amount } }
            : Rejection.Invalid(Verb.Place, new FieldProblem("giftCardCode", ProblemKind.Invalid));
    }

    public Order GiveBack(Order order) => order.GiftCardCharge is null ? order : order with { GiftCardCharge = null };

    /// <summary>
    /// A card that is charged less than before gets back the difference. One that is charged more, of which only what is more was held,
    /// is charged anew before it gets back what was charged: in between nobody else has that.
    /// </summary>
    public IEnumerable<OrderEffect> Between(Order before, Order after)
    {
        var (former, charge) = (before.GiftCardCharge, after.GiftCardCharge);
        if (former == charge)
            yield break;
        var isSame = former?.Hold == charge?.Hold;
        if (charge is not null && !isSame)
            yield return Effect(EffectKind.ChargeGiftCard, after, charge);
        if (former is not null)
            yield return Effect(EffectKind.RefundGiftCard, after, former with { Amount = former.Amount - (isSame ? charge!.Amount : 0) });
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
