namespace OrderGrains.Orders;

/// <summary>What surrounds a payment without moving money.</summary>
internal static class PaymentRules
{
    public static Order Edit(Order order, EditInvoice edit)
    {
        var current = order.Invoice ?? new();
        var next = current with
        {
            Id = edit.Id.Or(current.Id),
            Url = edit.Url.Or(current.Url),
            PurchaseOrderNumber = edit.PurchaseOrderNumber.Or(current.PurchaseOrderNumber),
        };
        return next == current ? order : order with { Invoice = next };
    }

    /// <summary>An authorization without a known end runs from now.</summary>
    public static Order Extend(Order order, ExtendExpiration extend, DateTimeOffset now) =>
        order with { ExpiresAt = (order.ExpiresAt ?? now) + extend.By, Reason = extend.Reason };
}
