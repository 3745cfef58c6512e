using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>How often coupons are used: once by each order that is placed with one, also where it is cancelled afterwards.</summary>
internal sealed class CouponUsing : ITaking
{
    public ActionResult Take(Order order, HeldItems? held, DateTimeOffset now)
    {
        var code = order.Coupon?.Code;
        if (order.CouponUse?.Code == code)
            return order;
        if (code is null)
            return order with { CouponUse = null };
        return held?.AmountOf(HeldKind.Coupon, code, now) == 0
            ? Rejection.Invalid(Verb.Place, new FieldProblem("coupon", ProblemKind.Invalid))
            : order with { CouponUse = new() { Code = code, Hold = held?.Hold } };
    }

    public Order GiveBack(Order order) =>
        order.CouponUse is null || order.Status == OrderStatus.Cancelled ? order : order with { CouponUse = null };

    public IEnumerable<OrderEffect> Between(Order before, Order after)
    {
        var (former, use) = (before.CouponUse, after.CouponUse);
        if (former == use)
            yield break;
        if (former is not null)
            yield return Effect(EffectKind.ReturnCoupon, after, former);
        if (use is not null)
            yield return Effect(EffectKind.UseCoupon, after, use) with { Hold = use.Hold };
    }

    private static OrderEffect Effect(EffectKind kind, Order order, CouponUse use) => new()
    {
        Kind = kind,
        Merchant = order.Merchant,
        OrderId = order.Id,
        CouponCode = use.Code,
    };
}
