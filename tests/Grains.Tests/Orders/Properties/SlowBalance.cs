using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Properties;

/// <summary>The sums of an order's movements, added up once more in plain words.</summary>
internal static class SlowBalance
{
    public static Balance Of(Order order)
    {
        var all = order.Payments.SelectMany(payment => payment.Movements).ToArray();
        var undone = all.Where(one => one is { Withdrawn: true, State: MovementState.Succeeded }
                && (one.Kind == MovementKind.Authorize || one is { Kind: MovementKind.Capture, Parent: null }))
            .Select(one => one.Id).ToHashSet();
        var counted = all.Where(one => !undone.Contains(one.Id) && !undone.Contains(one.Parent ?? "")).ToArray();
        var done = counted.Where(one => one.State == MovementState.Succeeded).ToArray();
        var pending = counted.Where(one => one.State == MovementState.Pending).ToArray();
        var captured = Sum(done, MovementKind.Capture);
        var spent = done.Where(one => one is { Kind: MovementKind.Capture, Parent: not null }).Sum(one => one.Amount)
            + done.Concat(pending).Where(one => one.Kind == MovementKind.Void).Sum(one => one.Amount);
        return new(
            order.Totals.TotalWithTaxes,
            Sum(done, MovementKind.Authorize) - spent,
            captured,
            Sum(done, MovementKind.Refund),
            Sum(done, MovementKind.ChargeBack) - Sum(done, MovementKind.ReverseChargeBack),
            Sum(pending, MovementKind.Authorize)
                + pending.Where(one => one is { Kind: MovementKind.Capture, Parent: null }).Sum(one => one.Amount),
            Sum(pending, MovementKind.Refund));
    }

    private static long Sum(IEnumerable<Movement> movements, MovementKind kind) =>
        movements.Where(one => one.Kind == kind).Sum(one => one.Amount);
}
