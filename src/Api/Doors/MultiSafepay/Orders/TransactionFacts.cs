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
        public IReadOnlyList<RelatedTransaction> RelatedTransactions =>
        [
            .. from movement in order.Movements
               let type = RelatedTransaction.TypeOf(movement, order.PaymentMethod.GoesBy)
               where type is not null
               group movement by (type, movement.Transaction?.Id.ToString(CultureInfo.InvariantCulture) ?? movement.Id) into one
               orderby one.First().At
               select new RelatedTransaction(one.Key.type!, one.ToValueList()),
        ];

        private IEnumerable<Movement> Movements => order.Payments.SelectMany(payment => payment.Movements);

        /// <summary>The same of one part shipment.</summary>
        public long AmountGivenBackOf(Shipment part) => order.Movements
            .Where(movement => movement.State == MovementState.Succeeded && movement.Transaction?.Part == part.ChildOrderId)
            .Sum(movement => movement.Amount);

        /// <summary>The part shipment that has this order id, or this transaction; null where none has.</summary>
        public Shipment? PartCalled(string name) => order.Shipments.FirstOrDefault(parcel => parcel.ChildOrderId == name
            || parcel.TransactionId?.ToString(CultureInfo.InvariantCulture) == name);
    }
}
