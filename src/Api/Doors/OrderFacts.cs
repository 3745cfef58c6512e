using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>Facts of an order that several projections ask for.</summary>
internal static class OrderFacts
{
    extension(Order order)
    {
        /// <summary>A payment provider knows of this order.</summary>
        public bool HasTransaction => order.TransactionId is not null || order.Payments.Any(payment => payment.Movements.Count > 0);

        /// <summary>The first time that money was taken.</summary>
        public Movement? FirstCapture => order.FirstMovement(
            static movement => movement is { Kind: MovementKind.Capture, State: MovementState.Succeeded });

        /// <summary>When the payment that is still open lapses; of several, the latest that does.</summary>
        public DateTimeOffset? ExpiresAt =>
            order.Payments.LastOrDefault(payment => payment is { ExpiredAt: null, ExpiresAt: not null })?.ExpiresAt;

        /// <summary>The order id given last to a part; null where none was.</summary>
        public string? LatestChildOrderId => order.Shipments.Where(parcel => parcel.ChildOrderId is not null)
            .OrderBy(parcel => parcel.MovedAt).ThenBy(parcel => parcel.ChildOrderId!.Length)
            .ThenBy(parcel => parcel.ChildOrderId, StringComparer.Ordinal).LastOrDefault()?.ChildOrderId;

        /// <summary>
        /// What was refunded of what the customer only owed, in minor units. What was reserved on a card and is given up is no refund.
        /// </summary>
        public long AmountReleased => order.PaymentMethod.GoesBy == PaymentFlow.ManualCapture
            ? 0
            : order.AmountOf(static movement => movement is { Released: true, State: MovementState.Succeeded });

        /// <summary>Handed to the carrier, or further.</summary>
        public bool IsShipped => order.Fulfillment >= FulfillmentStatus.PickedUp;

        public bool IsCancelled => order.Status == OrderStatus.Cancelled;

        /// <summary>The movements of all payments, the first payment's first.</summary>
        public MovementWalk EachMovement => new(order.Payments);

        /// <summary>The first movement of all payments that is wanted; null where none is.</summary>
        public Movement? FirstMovement(Func<Movement, bool> isWanted)
        {
            foreach (var movement in order.EachMovement)
            {
                if (isWanted(movement))
                    return movement;
            }

            return null;
        }

        /// <summary>What the movements of all payments that are wanted come to, in minor units.</summary>
        public long AmountOf(Func<Movement, bool> isWanted)
        {
            var amount = 0L;
            foreach (var movement in order.EachMovement)
                amount += isWanted(movement) ? movement.Amount : 0;
            return amount;
        }
    }
}
