namespace OrderGrains.Orders;

/// <summary>What makes an order impossible to take over.</summary>
internal static class ImportProblems
{
    public static IEnumerable<FieldProblem> Find(Order order)
    {
        if (string.IsNullOrEmpty(order.Currency))
            yield return new("currency", ProblemKind.Blank);
        if (order.Lines.Any(line => line.Quantity < 0 || line.OptionsCount < 0))
            yield return new("lines", ProblemKind.Invalid);
        foreach (var problem in AmountProblems.Find(order))
            yield return problem;
        if (HasTwins(order.Lines, line => line.Id))
            yield return new("lines", ProblemKind.Invalid);
        if (HasTwins(order.Adjustments, adjustment => adjustment.Id))
            yield return new("adjustments", ProblemKind.Invalid);
        if (HasTwins(order.Shipments, shipment => shipment.Id))
            yield return new("shipments", ProblemKind.Invalid);
        if (HasTwins(order.Shipments, shipment => shipment.ChildOrderId ?? ""))
            yield return new("shipments", ProblemKind.Invalid);
        if (order.Shipments.Any(shipment => shipment.Packages < 1 || shipment.Amount is < 0 or >= Amounts.Max))
            yield return new("shipments", ProblemKind.Invalid);
        if (!order.Shipments.All(BoxRules.AreRight) || HasTwins(order.Shipments.SelectMany(parcel => parcel.Boxes), box => box.Id))
            yield return new("shipments", ProblemKind.Invalid);
        if (HasTwins(order.Returns, one => one.Id))
            yield return new("returns", ProblemKind.Invalid);
        if (HasTwins(order.Payments, payment => payment.Id))
            yield return new("payments", ProblemKind.Invalid);
        if (HasTwins(order.Movements, entry => entry.Movement.Id))
            yield return new("payments", ProblemKind.Invalid);
        if (!AmountsFit(order))
            yield return new("payments", ProblemKind.Invalid);
        if (order.PlaceTotal is < 0 or >= Amounts.Max)
            yield return new("placeTotal", ProblemKind.Invalid);
    }

    private static bool AmountsFit(Order order)
    {
        Int128 sum = 0;
        foreach (var (_, movement) in order.Movements)
        {
            if (movement.Amount is < 0 or >= Amounts.Max)
                return false;
            sum += movement.Amount;
        }

        return sum < Amounts.Max;
    }

    /// <summary>An id names one part of its order; parts without one are nobody's to ask for.</summary>
    private static bool HasTwins<T>(IEnumerable<T> parts, Func<T, string> id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return parts.Select(id).Any(text => text.Length > 0 && !seen.Add(text));
    }
}
