using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>The two facts Commerce Layer derives for a storefront (page, A6 and A8).</summary>
internal static class CheckoutFacts
{
    extension(Order order)
    {
        /// <summary>The checkout may change: until placement, and again while editing.</summary>
        public bool IsEditable => order.Status is OrderStatus.Draft or OrderStatus.Pending or OrderStatus.Editing;

        /// <summary>
        /// <c>_place</c> would find everything it needs: a pending order with customer and lines, addresses, a shipping method on every
        /// shipment, and a means of payment unless there is nothing to pay.
        /// </summary>
        public bool IsPlaceable =>
            order.Status == OrderStatus.Pending
            && order.Customer is not null
            && order.Lines.Any(line => line.Quantity > 0)
            && order.BillingAddress is not null
            && order.IsShippingSettled
            && order.IsPaymentSettled;

        private bool IsShippingSettled =>
            order.Lines.All(line => line.DoNotShip)
            || (order.ShippingAddress is not null && order.Shipments.All(shipment => shipment.Method is not null));

        private bool IsPaymentSettled =>
            order.Totals.TotalWithTaxes == 0 || order is { PaymentMethod: not null, PaymentSource: not null };
    }
}
