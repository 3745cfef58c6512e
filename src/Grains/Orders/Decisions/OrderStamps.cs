namespace OrderGrains.Orders;

/// <summary>The times that follow from a change of an axis (Commerce Layer page, A9).</summary>
internal static class OrderStamps
{
    /// <summary>
    /// A status is stamped when it is first entered and never again; payment and fulfilment each time they change.
    /// </summary>
    public static Order Set(Order before, Order after, DateTimeOffset now)
    {
        var state = OrderState.Of(after);
        if (state == OrderState.Of(before))
            return after;

        var entered = after.Status == before.Status ? null : (OrderStatus?)after.Status;
        return after with
        {
            PlacedAt = after.PlacedAt ?? (entered == OrderStatus.Placed ? now : null),
            ApprovedAt = after.ApprovedAt ?? (entered == OrderStatus.Approved ? now : null),
            CancelledAt = after.CancelledAt ?? (entered == OrderStatus.Cancelled ? now : null),
            PaymentUpdatedAt = after.Payment == before.Payment ? after.PaymentUpdatedAt : now,
            FulfillmentUpdatedAt = after.Fulfillment == before.Fulfillment ? after.FulfillmentUpdatedAt : now,
        };
    }
}
