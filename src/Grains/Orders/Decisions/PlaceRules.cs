using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Placing, approving and ending the editing of an order (Commerce Layer page, A8 and A9).</summary>
internal static class PlaceRules
{
    public static ActionResult Place(Order order, DateTimeOffset now)
    {
        var placed = Pay(order, now) with { Status = OrderStatus.Placed, PlaceTotal = order.Totals.TotalWithTaxes };
        return (ActionResult)placed with { Effects = UseCoupon(order) };
    }

    /// <summary>With a method that captures when the goods ship, approving an authorized order starts its fulfilment (A9).</summary>
    public static ActionResult Approve(Order order, DateTimeOffset now) => order with
    {
        Status = OrderStatus.Approved,
        FulfillmentStarted = order.FulfillmentStarted
            || (order.Payment == PaymentStatus.Authorized && !order.NeedsNoParcel
                && order.PaymentMethod?.Family == PaymentFamily.AuthorizesThenShips),
    };

    /// <summary>The total at placement limits what editing may end with (A8).</summary>
    public static ActionResult StopEditing(Order order, DateTimeOffset now) => order.Totals.TotalWithTaxes > order.PlaceTotal
        ? Rejection.Invalid(Verb.StopEditing, new FieldProblem("totals.total", ProblemKind.TooGreat))
        : order with { Status = OrderStatus.Placed };

    /// <summary>
    /// The method's family says what placing does to the money. Without a method, and where something of it has moved already or is
    /// under way, nothing does.
    /// </summary>
    private static Order Pay(Order order, DateTimeOffset now) =>
        (order.Balance, order.PaymentMethod?.Family) switch
        {
            ({ Due: 0 } or { Authorized: > 0 } or { Captured: > 0 } or { Pending: > 0 }, _) => order,
            (var balance, PaymentFamily.PaysAtOnce) => MoneyRules.Capture(order, balance.Due, now),
            (var balance, PaymentFamily.AuthorizesThenShips or PaymentFamily.AuthorizesThenCaptures) =>
                MoneyRules.Authorize(order, balance.Due, now),
            _ => order,
        };

    private static ValueList<OrderEffect> UseCoupon(Order order) => order.Coupon is not { } coupon ? [] :
    [
        new()
        {
            Kind = EffectKind.UseCoupon,
            Merchant = order.Merchant,
            OrderId = order.Id,
            CustomerId = order.Customer?.Id,
            CouponCode = coupon.Code,
        },
    ];
}
