namespace OrderGrains.Orders;

/// <summary>Taking the money of single parcels (Centra page, 2.6).</summary>
internal static class ParcelCaptures
{
    /// <summary>
    /// What a parcel is worth is taken of what was authorized. Its money is taken once, and never more than is still to be taken.
    /// </summary>
    public static ActionResult Capture(Order order, MoveMoney money, DateTimeOffset now)
    {
        if (order.Shipments.FirstOrDefault(one => one.Id == money.Shipment) is not { } parcel)
            return Rejection.Invalid(money.Verb, new FieldProblem("shipment", ProblemKind.Invalid));
        if (order.IsCaptured(parcel))
            return order;
        var amount = money.Amount ?? order.WorthOf(parcel);
        if (amount == 0)
            return order;
        if (amount < 0 || amount > order.OpenAuthorizations.Sum(entry => entry.Open) - order.Capturing)
            return Rejection.Invalid(money.Verb, new FieldProblem("amount", ProblemKind.TooGreat));
        var before = order.Movements.Select(entry => entry.Movement.Id).ToHashSet();
        return MoneyRules.Capture(order, amount, now).WithEach(
            one => one.Kind == MovementKind.Capture && !before.Contains(one.Id), one => one with { Shipment = parcel.Id });
    }

    extension(Order order)
    {
        /// <summary>Its money was taken, or is about to be.</summary>
        public bool IsCaptured(Shipment parcel) => order.Movements.Any(
            entry => entry.Movement is { Kind: MovementKind.Capture, Counts: true } capture && capture.Shipment == parcel.Id);

        /// <summary>
        /// What is to be taken for a parcel, in minor units. What the order costs beside its lines goes with the first parcel; the one that
        /// completes the order takes all that is left.
        /// </summary>
        public long WorthOf(Shipment parcel)
        {
            var left = Math.Max(0, order.Balance.Due - order.Balance.Captured - order.Capturing);
            var pieces = parcel.Items.Count > 0 ? parcel.Items : order.LeftFor(parcel.Id);
            var before = order.Shipments.Where(other => order.IsCaptured(other)).SelectMany(other => other.Items).Merged();
            if (order.Lines.All(line => before.Of(line.Id) + pieces.Of(line.Id) >= line.Quantity))
                return left;

            Int128 worth = before.Count > 0 ? 0 : order.Balance.Due - order.Totals.Lines.Sum(line => line.Total);
            foreach (var item in pieces.Merged())
            {
                var gone = before.Of(item.Line);
                worth += PieceWorth.OfFirst(order, item.Line, gone + (long)item.Quantity) - PieceWorth.OfFirst(order, item.Line, gone);
            }

            return (long)Int128.Clamp(worth, 0, left);
        }
    }
}
