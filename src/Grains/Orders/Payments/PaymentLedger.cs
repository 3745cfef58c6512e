using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Reading and writing an order's movements of money.</summary>
internal static class PaymentLedger
{
    extension(Order order)
    {
        /// <summary>Every movement with its payment, in the order of the ledger.</summary>
        public IEnumerable<(OrderPayment Payment, Movement Movement)> Movements =>
            order.Payments.SelectMany(payment => payment.Movements.Select(movement => (payment, movement)));

        /// <summary>Money has moved, is moving, or was to be moved: from then on the currency stays.</summary>
        public bool HasMovements => order.Payments.Any(payment => payment.Movements.Count > 0);

        /// <summary>The authorizations of which something can still be captured or voided, with how much.</summary>
        public IEnumerable<(Movement Authorization, long Open)> OpenAuthorizations =>
            from entry in order.Movements
            where entry.Movement is { Kind: MovementKind.Authorize, State: MovementState.Succeeded }
            let open = entry.Movement.Amount - order.SpentOf(entry.Movement.Id, MovementKind.Capture, MovementKind.Void)
            where open > 0
            select (entry.Movement, open);

        /// <summary>The captures of which something can still be given back, with how much.</summary>
        public IEnumerable<(Movement Capture, long Left)> RefundableCaptures =>
            from entry in order.Movements
            where entry.Movement is { Kind: MovementKind.Capture, State: MovementState.Succeeded }
            let left = entry.Movement.Amount - order.SpentOf(entry.Movement.Id, MovementKind.Refund, MovementKind.ChargeBack)
                + order.ReversedOf(entry.Movement.Id)
            where left > 0
            select (entry.Movement, left);

        /// <summary>The order with one more movement, in the payment of its parent or in the one that is open.</summary>
        public Order WithMovement(Movement movement, DateTimeOffset now)
        {
            var added = movement with { Id = order.NextMovementId(), At = now };
            var target = order.Payments.FirstOrDefault(payment => payment.Movements.Any(one => one.Id == movement.Parent))
                ?? order.OpenPayment();
            return target is null
                ? order with { Payments = order.Payments.Add(order.NewPayment() with { Movements = [added] }) }
                : order.WithPayment(target with { Movements = target.Movements.Add(added) });
        }

        /// <summary>The order with what <paramref name="change"/> makes of every movement that is pending.</summary>
        public Order WithPending(Func<Movement, Movement> change) => order with
        {
            Payments = order.Payments.Select(payment => payment with
            {
                Movements = payment.Movements
                    .Select(movement => movement.State == MovementState.Pending ? change(movement) : movement)
                    .ToValueList(),
            }).ToValueList(),
        };

        public Order WithPayment(OrderPayment payment) => order with
        {
            Payments = order.Payments.Select(other => other.Id == payment.Id ? payment : other).ToValueList(),
        };

        /// <summary>The latest payment, while it is made as the order is to be paid now and has not ended.</summary>
        public OrderPayment? OpenPayment() =>
            order.Payments is [.., var last] && last.ExpiredAt is null && last.Method == order.PaymentMethod?.Id
            && last.Source == order.PaymentSource?.Id && order.LastAttempt(last) is not { HasEnded: true }
                ? last
                : null;

        public OrderPayment NewPayment() => new()
        {
            Id = PartIds.Unused("p-", order.Payments.Count, id => order.Payments.Any(payment => payment.Id == id)),
            Method = order.PaymentMethod?.Id,
            Source = order.PaymentSource?.Id,
            Family = order.PaymentMethod?.Family ?? PaymentFamily.Asynchronous,
        };

        /// <summary>The last attempt to authorize or to take money with a payment, and whether it has come to nothing.</summary>
        public (Movement Movement, bool HasEnded)? LastAttempt(OrderPayment payment)
        {
            for (var index = payment.Movements.Count - 1; index >= 0; index--)
            {
                var movement = payment.Movements[index];
                if (movement.IsAttempt)
                    return (movement, movement.HasFailed || order.IsVoided(movement));
            }

            return null;
        }

        /// <summary>Nothing of the authorization is left, and not only because all of it was captured.</summary>
        public bool IsVoided(Movement authorization) =>
            order.Movements.Any(entry => entry.Movement is { Kind: MovementKind.Void } ended && ended.Parent == authorization.Id);

        /// <summary>What movements of these kinds, done or under way, have taken from the one they rest on.</summary>
        private long SpentOf(string parent, MovementKind first, MovementKind second) => order.Movements
            .Where(entry => entry.Movement.Parent == parent && (entry.Movement.Kind == first || entry.Movement.Kind == second)
                && entry.Movement.Counts)
            .Sum(entry => entry.Movement.Amount);

        private long ReversedOf(string capture) => order.Movements
            .Where(entry => entry.Movement is { Kind: MovementKind.ReverseChargeBack, State: MovementState.Succeeded } reversed
                && reversed.Parent == capture)
            .Sum(entry => entry.Movement.Amount);

        private string NextMovementId() => PartIds.Unused(
            "m-", order.Movements.Count(), id => order.Movements.Any(entry => entry.Movement.Id == id));
    }

    extension(Movement movement)
    {
        /// <summary>A try to authorize, or to take money that was not authorized before.</summary>
        public bool IsAttempt => movement.Kind == MovementKind.Authorize || movement is { Kind: MovementKind.Capture, Parent: null };

        public bool HasFailed => movement.State is MovementState.Failed or MovementState.Cancelled;

        /// <summary>It limits what may still be moved.</summary>
        public bool Counts => movement.State is MovementState.Succeeded or MovementState.Pending;
    }
}
