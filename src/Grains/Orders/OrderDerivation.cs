namespace OrderGrains.Orders;

/// <summary>What follows from what an order stores: totals, balance, and where money and goods stand.</summary>
public static class OrderDerivation
{
    /// <summary>The order with all of it computed.</summary>
    public static Order Derived(this Order order)
    {
        // An order is large: it is copied once for what comes from its parts, and once for what comes from that.
        var totals = OrderTotalsCalculator.Compute(order);
        var balance = Balances.Of(order, totals.TotalWithTaxes);
        var balanced = totals == order.Totals && balance == order.Balance ? order : order with { Totals = totals, Balance = balance };
        var (payment, fulfillment) = (PaymentStatuses.Of(balanced), FulfillmentStatuses.Of(balanced));
        return payment == balanced.Payment && fulfillment == balanced.Fulfillment
            ? balanced
            : balanced with { Payment = payment, Fulfillment = fulfillment };
    }

    /// <summary>The order after a change, with what follows from it; computed anew only where something it rests on has moved.</summary>
    /// <param name="order">The order after the change.</param>
    /// <param name="before">The order before it, as derived.</param>
    public static Order Derived(this Order order, Order before)
    {
        var after = order.WithTotals(before);
        if (after.Totals.TotalWithTaxes != before.Totals.TotalWithTaxes || after.Payments != before.Payments
            || after.PlacedAt != before.PlacedAt)
            after = WithPayment(after);
        return after.Lines != before.Lines || after.Shipments != before.Shipments || after.FulfillmentStarted != before.FulfillmentStarted
            ? WithFulfillment(after)
            : after;
    }

    private static Order WithPayment(Order order)
    {
        var balanced = Balances.Of(order) is var balance && balance == order.Balance ? order : order with { Balance = balance };
        return PaymentStatuses.Of(balanced) is var payment && payment == balanced.Payment ? balanced : balanced with { Payment = payment };
    }

    private static Order WithFulfillment(Order order) =>
        FulfillmentStatuses.Of(order) is var fulfillment && fulfillment == order.Fulfillment
            ? order
            : order with { Fulfillment = fulfillment };
}
