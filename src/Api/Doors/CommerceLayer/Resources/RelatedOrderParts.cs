using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The resources that an order's relationships point to. A part without an id of its own gets one from its order's.</summary>
internal static class RelatedOrderParts
{
    public static Resource? Market(OrderView view) =>
        view.Order.Market is { } market ? RelatedResources.Market.Of(RelatedResources.Markets, market.Id, market) : null;

    public static Resource? Customer(OrderView view) => view.Order.Customer is { } customer
        ? RelatedResources.Customer.Of(RelatedResources.Customers, customer.Id ?? $"{view.Order.Id}-customer", customer)
        : null;

    public static Resource? ShippingAddress(OrderView view) => Address(view.Order.ShippingAddress, view.Order.ShippingAddressId());

    public static Resource? BillingAddress(OrderView view) => Address(view.Order.BillingAddress, view.Order.BillingAddressId());

    public static IEnumerable<Resource> AvailablePaymentMethods(OrderView view) =>
        view.Merchant.PaymentMethods.Select(method => PaymentMethod(view.Order, method));

    public static Resource? PaymentMethod(OrderView view) =>
        view.Order.PaymentMethod is { } method ? PaymentMethod(view.Order, method) : null;

    public static Resource? PaymentSource(OrderView view) =>
        view.Order.PaymentSource is { } source ? RelatedResources.PaymentSource.Of(source.Type, source.Id, source) : null;

    public static IEnumerable<Resource> LineItems(OrderView view) =>
        view.Order.Lines.Select(line => RelatedResources.LineItem.Of(RelatedResources.LineItems, line.Id, (view.Order, line)));

    public static IEnumerable<Resource> Shipments(OrderView view) => view.Order.Shipments
        .Select(shipment => RelatedResources.Shipment.Of(RelatedResources.Shipments, shipment.Id, (view.Order, shipment)));

    /// <summary>The id by which the order's shipping address can be named.</summary>
    public static string ShippingAddressId(this Order order) => order.ShippingAddress?.Id ?? $"{order.Id}-shipping";

    /// <summary>The id by which the order's billing address can be named.</summary>
    public static string BillingAddressId(this Order order) => order.BillingAddress?.Id ?? $"{order.Id}-billing";

    /// <summary>The address of the order that has this id, or null.</summary>
    public static Address? FindAddress(Order order, string id)
    {
        if (order.ShippingAddress is { } shipping && order.ShippingAddressId() == id)
            return shipping with { Id = id };
        return order.BillingAddress is { } billing && order.BillingAddressId() == id ? billing with { Id = id } : null;
    }

    private static Resource? Address(Address? address, string id) =>
        address is null ? null : RelatedResources.Address.Of(RelatedResources.Addresses, id, address);

    private static Resource PaymentMethod(Order order, PaymentMethod method) =>
        RelatedResources.PaymentMethod.Of(RelatedResources.PaymentMethods, method.Id, (order, method));
}
