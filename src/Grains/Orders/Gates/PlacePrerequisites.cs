namespace OrderGrains.Orders;

/// <summary>What an order must have before Commerce Layer places it (Commerce Layer page, A8 <c>_place</c>).</summary>
internal static class PlacePrerequisites
{
    /// <summary>Everything that is missing, in the order a checkout asks for it.</summary>
    public static IEnumerable<FieldProblem> Missing(Order order)
    {
        var ships = order.Lines.Any(line => !line.DoNotShip);
        if (order.Customer is null)
            yield return Blank("customer");
        if (!order.Lines.Any(line => line.Quantity > 0))
            yield return Blank("lines");
        if (order.BillingAddress is null)
            yield return Blank("billingAddress");
        if (ships && order.ShippingAddress is null)
            yield return Blank("shippingAddress");
        if (ships && order.Shipments.Any(shipment => shipment.Method is null))
            yield return Blank("shipments");
        if (order.Totals.TotalWithTaxes > 0 && order.PaymentMethod is null)
            yield return Blank("paymentMethod");
        if (order.Totals.TotalWithTaxes > 0 && order.PaymentSource is null)
            yield return Blank("paymentSource");
    }

    private static FieldProblem Blank(string path) => new(path, ProblemKind.Blank);
}
