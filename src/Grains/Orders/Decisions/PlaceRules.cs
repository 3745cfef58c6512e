using OrderGrains.Customers;

namespace OrderGrains.Orders;

/// <summary>Placing an order (Commerce Layer page, A8 <c>_place</c>).</summary>
internal static class PlaceRules
{
    public static ActionResult Place(Order order, DateTimeOffset now)
    {
        var shippable = order.Lines.Count == 0 || order.Lines.Any(line => !line.DoNotShip);
        var placed = Pay(order, now) with
        {
            Status = OrderStatus.Placed,
            Fulfillment = shippable ? order.Fulfillment : FulfillmentStatus.NotRequired,
        };
        return (ActionResult)placed with { Effect = UseCoupon(order) };
    }

    /// <summary>The method's family says what placing does to the money; without a method nothing moves.</summary>
    private static Order Pay(Order order, DateTimeOffset now) =>
        (order.Payment, order.Totals.TotalWithTaxes, order.PaymentMethod?.Family) switch
        {
            (not PaymentStatus.Unpaid, _, _) => order,
            (_, 0, _) => order with { Payment = PaymentStatus.Free },
            (_, var total, PaymentFamily.PaysAtOnce) => MoneyRules.Capture(order, total, now),
            (_, var total, PaymentFamily.AuthorizesThenShips) => MoneyRules.Authorize(order, total, now),
            _ => order,
        };

    private static OrderEffect? UseCoupon(Order order) => order.Coupon is not { } coupon ? null : new()
    {
        Kind = EffectKind.UseCoupon,
        Merchant = order.Merchant,
        OrderId = order.Id,
        CustomerId = order.Customer?.Id,
        CouponCode = coupon.Code,
    };
}
