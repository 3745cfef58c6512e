namespace OrderGrains.Orders;

/// <summary>The times that follow from a change of an axis (Commerce Layer page, A9).</summary>
internal static class OrderStamps
{
    /// <summary>A status is stamped when it is first entered and never again.</summary>
    public static Order Entered(Order before, Order after, DateTimeOffset now)
    {
        if (after.Status == before.Status)
            return after;
        return after with
        {
            PlacedAt = after.PlacedAt ?? (after.Status == OrderStatus.Placed ? now : null),
            ApprovedAt = after.ApprovedAt ?? (after.Status == OrderStatus.Approved ? now : null),
            CancelledAt = after.CancelledAt ?? (after.Status == OrderStatus.Cancelled ? now : null),
        };
    }

    /// <summary>Payment and fulfilment are stamped each time they change.</summary>
    /// <param name="before">The order before, with what is derived of it.</param>
    /// <param name="after">The order after, likewise.</param>
    /// <param name="now">When.</param>
    public static Order Moved(Order before, Order after, DateTimeOffset now) =>
        (after.Payment, after.Fulfillment) == (before.Payment, before.Fulfillment)
            ? after
            : after with
            {
                PaymentUpdatedAt = after.Payment == before.Payment ? after.PaymentUpdatedAt : now,
                FulfillmentUpdatedAt = after.Fulfillment == before.Fulfillment ? after.FulfillmentUpdatedAt : now,
            };
}
