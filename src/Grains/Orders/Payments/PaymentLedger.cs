using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Reading and writing an order's movements of money.</summary>
internal static class PaymentLedger
{
    /// <summary>Another way to say that there is no gateway.</summary>
    private const string Manual = "manual";

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
            where entry.Movement is { Kind: MovementKind.Authorize, State: MovementState.Succeeded, IsUndone: false }
            let open = entry.Movement.Amount - order.SpentOf(entry.Movement.Id, MovementKind.Capture, MovementKind.Void)
            where open > 0
            select (entry.Movement, open);

        /// <summary>The payment of the last of them; null where nothing is open.</summary>
        public OrderPayment? LastAuthorized => order.OpenAuthorizations.LastOrDefault() is { Authorization: { } last }
            ? order.Payments.First(payment => payment.Holds(last))
            : null;

        /// <summary>The captures of which something can still be given back, with how much.</summary>
        public IEnumerable<(Movement Capture, long Left)> RefundableCaptures =>
            from entry in order.Movements
            where entry.Movement is { Kind: MovementKind.Capture, State: MovementState.Succeeded, IsUndone: false }
            let left = entry.Movement.Amount - order.SpentOf(entry.Movement.Id, MovementKind.Refund, MovementKind.ChargeBack)
                + order.ReversedOf(entry.Movement.Id)
            where left > 0
            select (entry.Movement, left);

        /// <summary>The captures of which the bank holds something back, with how much.</summary>
        public IEnumerable<(Movement Capture, long Taken)> ChargedBackCaptures =>
            from entry in order.Movements
            where entry.Movement is { Kind: MovementKind.Capture, State: MovementState.Succeeded }
            let taken = order.SpentOf(entry.Movement.Id, MovementKind.ChargeBack, MovementKind.ChargeBack)
                - order.ReversedOf(entry.Movement.Id)
            where taken > 0
            select (entry.Movement, taken);

        /// <summary>Something that was authorized with the payment is open.</summary>
        public bool IsOpen(OrderPayment payment) => order.OpenAuthorizations.Any(entry => payment.Holds(entry.Authorization));

        /// <summary>The order with one more movement, in the payment of its parent or in the one that is open.</summary>
        public Order WithMovement(Movement movement, DateTimeOffset now) => order.Add(movement, order.PaymentFor(movement), now);

        /// <summary>The order with the movement as the last attempt there is, whatever payment came after the open one.</summary>
        public Order WithLast(Movement attempt, DateTimeOffset now)
        {
            var open = order.PaymentFor(attempt);
            var isBehind = order.Payments.Any(payment => payment.Id == open.Id) && order.Payments[^1].Id != open.Id;
            return order.Add(attempt, isBehind ? order.NewPayment() : open, now);
        }

        /// <summary>
        /// The order with one more movement that is done, where its payment has no gateway; else with one that the gateway is to carry out.
        /// </summary>
        /// <param name="movement">The movement.</param>
        /// <param name="now">When.</param>
        /// <param name="with">The payment it is made with; null where it is its parent's, or the one that is open.</param>
        public Order Begin(Movement movement, DateTimeOffset now, OrderPayment? with = null)
        {
            var payment = with ?? order.PaymentFor(movement);
            var begun = payment.AskedGateway is null
                ? movement
                : movement with { State = MovementState.Pending, Asks = 1, AskAt = AskSchedule.Next(now, asks: 1) };
            return order.Add(begun, payment, now);
        }

        /// <summary>The order with what <paramref name="change"/> makes of the movements that <paramref name="which"/> chooses.</summary>
        public Order WithEach(Func<Movement, bool> which, Func<Movement, Movement> change) =>
            order.Movements.Any(entry => which(entry.Movement))
                ? order with { Payments = order.Payments.Select(payment => payment.WithEach(which, change)).ToValueList() }
                : order;

        public Order WithPayment(OrderPayment payment) => order with
        {
            Payments = order.Payments.Select(other => other.Id == payment.Id ? payment : other).ToValueList(),
        };

        /// <summary>The latest payment but for those whose gateway was named when money was authorized, such as a gift card.</summary>
        public OrderPayment? MainPayment =>
            order.Payments.LastOrDefault(payment => payment.Method is not null || payment.Gateway is null);

        /// <summary>The main payment, while it is made as the order is to be paid now and has not ended.</summary>
        public OrderPayment? OpenPayment() =>
            order.MainPayment is { ExpiredAt: null } main && main.Method == order.PaymentMethod?.Id
            && main.Source == order.PaymentSource?.Id && order.LastAttempt(main) is not { HasEnded: true }
                ? main
                : null;

        public OrderPayment NewPayment() => new()
        {
            Id = PartIds.Unused("p-", order.Payments.Count, id => order.Payments.Any(payment => payment.Id == id)),
            Method = order.PaymentMethod?.Id,
            Source = order.PaymentSource?.Id,
            Family = order.PaymentMethod?.Family ?? PaymentFamily.Asynchronous,
            Gateway = order.PaymentMethod?.Gateway,
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

        /// <summary>Nothing of the authorization is left, or will be, and not only because all of it was captured.</summary>
        public bool IsVoided(Movement authorization) => !authorization.IsUndone && order.Movements.Any(entry =>
            entry.Movement is { Kind: MovementKind.Void, Counts: true } ended && ended.Parent == authorization.Id
            && (!ended.Released || order.SpentOf(authorization.Id, MovementKind.Capture, MovementKind.Void) >= authorization.Amount));

        /// <summary>What was given up of authorizations while the rest of them went on.</summary>
        public long Released => order.Movements.Where(entry => entry.Movement is { Released: true, Counts: true })
            .Sum(entry => entry.Movement.Amount);

        /// <summary>What a part shipment may still be refunded of; null where there is no such part.</summary>
        public long? LeftOfPart(string part) => order.Shipments.FirstOrDefault(parcel => parcel.ChildOrderId == part)?.Amount
            - order.Movements.Where(entry => entry.Movement.Counts && entry.Movement.Transaction?.Part == part)
                .Sum(entry => entry.Movement.Amount);

        /// <summary>What gateways are to authorize or to take for which nothing is authorized.</summary>
        public long AttemptedAtGateways => order.AtGateways(movement => movement.IsAttempt);

        /// <summary>What gateways are to take, authorized before or not.</summary>
        public long Capturing => order.AtGateways(movement => movement.Kind == MovementKind.Capture);

        /// <summary>What gateways are to take, or to authorize.</summary>
        public long Taking => order.AtGateways(movement => movement.IsAttempt || movement.Kind == MovementKind.Capture);

        private long AtGateways(Func<Movement, bool> which) => order.Movements
            .Where(entry => entry.Movement.IsAtGateway && which(entry.Movement)).Sum(entry => entry.Movement.Amount);

        private OrderPayment PaymentFor(Movement movement) =>
            order.Payments.FirstOrDefault(payment => payment.Movements.Any(one => one.Id == movement.Parent))
            ?? order.OpenPayment() ?? order.NewPayment();

        private Order Add(Movement movement, OrderPayment payment, DateTimeOffset now)
        {
            var grown = payment with { Movements = payment.Movements.Add(movement with { Id = order.NextMovementId(), At = now }) };
            return order.Payments.Any(other => other.Id == payment.Id)
                ? order.WithPayment(grown)
                : order with { Payments = order.Payments.Add(grown) };
        }

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

    extension(OrderPayment payment)
    {
        /// <summary>Who is asked to move the money; null where it is the merchant who says that it has moved.</summary>
        public string? AskedGateway => payment.Gateway == Manual ? null : payment.Gateway;

        /// <summary>The movement was undone, or undoes another.</summary>
        public bool IsUndone(Movement movement) => movement.IsUndone
            || (movement.Parent is { } id && payment.Movements.Any(parent => parent.IsUndone && parent.Id == id));

        public bool Holds(Movement movement) => payment.Movements.Any(one => one.Id == movement.Id);

        public OrderPayment WithEach(Func<Movement, bool> which, Func<Movement, Movement> change) => payment.Movements.Any(which)
            ? payment with { Movements = payment.Movements.Select(one => which(one) ? change(one) : one).ToValueList() }
            : payment;
    }

    extension(Movement movement)
    {
        /// <summary>A gateway has been asked for it, and has not answered yet.</summary>
        public bool IsAtGateway => movement is { State: MovementState.Pending, Asks: > 0 };

        /// <summary>A gateway is still to say what it has done of it.</summary>
        public bool IsAwaited => movement.IsAtGateway
            || movement is { State: MovementState.Cancelled, Withdrawn: true, AskAt: not null };

        /// <summary>Pending by the merchant's own word, as while somebody reviews a payment.</summary>
        public bool IsUnderReview => movement is { State: MovementState.Pending, Asks: 0 };

        /// <summary>A try to authorize, or to take money that was not authorized before.</summary>
        public bool IsAttempt => movement.Kind == MovementKind.Authorize || movement is { Kind: MovementKind.Capture, Parent: null };

        public bool HasFailed => movement.State is MovementState.Failed or MovementState.Cancelled || movement.IsUndone;

        /// <summary>An attempt that succeeded when nobody wanted it any more: it is undone, and neither counts.</summary>
        public bool IsUndone => movement is { State: MovementState.Succeeded, Withdrawn: true, IsAttempt: true };

        /// <summary>It limits what may still be moved.</summary>
        public bool Counts => movement.State is MovementState.Succeeded or MovementState.Pending;
    }
}
