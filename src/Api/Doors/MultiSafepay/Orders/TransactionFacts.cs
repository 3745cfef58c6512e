using System.Globalization;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>Facts of an order's transactions that MultiSafepay shows.</summary>
internal static class TransactionFacts
{
    extension(Order order)
    {
        /// <summary>What the customer got back, or need not pay any more, in minor units.</summary>
        public long AmountGivenBack => order.Balance.Refunded + order.AmountReleased;

        /// <summary>Those beside the order's own, the oldest first.</summary>
        public IReadOnlyList<RelatedTransaction> RelatedTransactions
        {
            get
            {
                // Most orders have none.
                List<(string Type, Movement Movement)> related = [];
                foreach (var movement in order.EachMovement)
                {
                    if (RelatedTransaction.TypeOf(movement, order.PaymentMethod.GoesBy) is { } type)
                        related.Add((type, movement));
                }

                return related.Count == 0 ? [] : Grouped(related);
            }
        }

        /// <summary>The same of one part shipment.</summary>
        public long AmountGivenBackOf(Shipment part) => order.AmountOf(
            movement => movement.State == MovementState.Succeeded && movement.Transaction?.Part == part.ChildOrderId);

        /// <summary>The part shipment that has this order id, or this transaction; null where none has.</summary>
        public Shipment? PartCalled(string name) => order.Shipments.FirstOrDefault(parcel => parcel.ChildOrderId == name
            || parcel.TransactionId?.ToString(CultureInfo.InvariantCulture) == name);
    }

    private static RelatedTransaction[] Grouped(List<(string Type, Movement Movement)> related) =>
    [
        .. from one in related
           let name = one.Movement.Transaction?.Id.ToString(CultureInfo.InvariantCulture) ?? one.Movement.Id
           group one.Movement by (one.Type, name) into same
           orderby same.First().At
           select new RelatedTransaction(same.Key.Type, same.ToValueList()),
    ];
}
