using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>Facts of an order that several projections ask for.</summary>
internal static class OrderFacts
{
    extension(Order order)
    {
        /// <summary>A payment provider knows of this order.</summary>
        public bool HasTransaction => order.TransactionId is not null || order.Transactions.Count > 0;

        /// <summary>Handed to the carrier, or further.</summary>
        public bool IsShipped => order.Fulfillment >= FulfillmentStatus.PickedUp;

        public bool IsCancelled => order.Status == OrderStatus.Cancelled;
    }
}
