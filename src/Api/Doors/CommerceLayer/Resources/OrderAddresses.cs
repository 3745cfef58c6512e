using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The addresses of an order as resources; one without an id of its own gets one from the order's.</summary>
internal static class OrderAddresses
{
    extension(Order order)
    {
        /// <summary>The id by which the order's shipping address can be named.</summary>
        public string ShippingAddressId() => order.ShippingAddress?.Id ?? $"{order.Id}-shipping";

        /// <summary>The id by which the order's billing address can be named.</summary>
        public string BillingAddressId() => order.BillingAddress?.Id ?? $"{order.Id}-billing";

        public Resource? Shipping() => Of(order.ShippingAddress, order.ShippingAddressId());

        public Resource? Billing() => Of(order.BillingAddress, order.BillingAddressId());

        /// <summary>The address of the order that has this id, or null.</summary>
        public Address? FindAddress(string id)
        {
            if (order.ShippingAddress is { } shipping && order.ShippingAddressId() == id)
                return shipping with { Id = id };
            return order.BillingAddress is { } billing && order.BillingAddressId() == id ? billing with { Id = id } : null;
        }
    }

    private static Resource? Of(Address? address, string id) => address is null ? null : SharedResources.Addresses.Of(id, address);
}
