namespace OrderGrains.Orders;

/// <summary>Adds up an order's movements of money.</summary>
internal static class Balances
{
    public static Balance Of(Order order) => Of(order, order.Totals.TotalWithTaxes);

    /// <param name="order">Whose movements they are.</param>
    /// <param name="due">What has to be paid of it.</param>
    public static Balance Of(Order order, long due)
    {
        var (authorized, captured, refunded, chargedBack, pending, refunding) = (0L, 0L, 0L, 0L, 0L, 0L);
        foreach (var payment in order.Payments.AsSpan())
        {
            foreach (var movement in payment.Movements.AsSpan())
            {
                if (payment.IsUndone(movement))
                    continue;
                var amount = movement.Amount;
                switch (movement.State, movement.Kind)
                {
                    case (MovementState.Succeeded, MovementKind.Authorize):
                        authorized += amount;
                        break;
                    case (MovementState.Succeeded, MovementKind.Capture):
                        captured += amount;
                        authorized -= movement.Parent is null ? 0 : amount;
                        break;
                    case (MovementState.Succeeded or MovementState.Pending, MovementKind.Void):
                        authorized -= amount;
                        break;
                    case (MovementState.Succeeded, MovementKind.Refund):
                        refunded += amount;
                        break;
                    case (MovementState.Succeeded, MovementKind.ChargeBack):
                        chargedBack += amount;
                        break;
                    case (MovementState.Succeeded, MovementKind.ReverseChargeBack):
                        chargedBack -= amount;
                        break;
                    case (MovementState.Pending, MovementKind.Refund):
                        refunding += amount;
                        break;
                    case (MovementState.Pending, _) when movement.IsAttempt:
                        pending += amount;
                        break;
                }
            }
        }

        return new(due, authorized, captured, refunded, chargedBack, pending, refunding);
    }
}
