using OrderGrains.Merchants.Registers;
using OrderGrains.Orders;
using static OrderGrains.Api.Doors.CommerceLayer.Relationship;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The relationships of an order, in the order of the documented answer; what the vendor added later follows (page, A6).</summary>
internal static class OrderRelationships
{
    public static readonly IReadOnlyList<Relationship> All =
    [
        ToOne<Order>("market", ["markets"], (order, _) => order.Market is { } market ? SharedResources.Market(market) : null),
        SharedResources.CustomerOf<Order>(Customer),
        ToOne<Order>("shipping_address", ["addresses"], (order, _) => order.Shipping()),
        ToOne<Order>("billing_address", ["addresses"], (order, _) => order.Billing()),
        ToMany<Order>("available_payment_methods", "payment_methods", (order, view) =>
            view.Merchant.PaymentMethods.Select(method => SharedResources.PaymentMethod(order, method))),
        ToOne<Order>("payment_method", ["payment_methods"], (order, _) =>
            order.PaymentMethod is { } method ? SharedResources.PaymentMethod(order, method) : null),
        ToOne<Order>("payment_source", [.. PaymentSources.Concrete, PaymentSources.Any], (order, _) =>
            order.PaymentSource is { } source ? PaymentSources.Of(source) : null),
        ToMany<Order>("line_items", "line_items", (order, _) => LineItems.Of(order)),
        ToMany<Order>("shipments", "shipments", (order, _) => order.Shipments.Select(shipment => OrderParts.Shipment(order, shipment))),
        ToMany<Order>("transactions", Transactions.Names, (order, _) => Transactions.Of(order)),
        .. Transactions.Kinds.Select(kind => ToMany<Order>(kind.Name, kind.Name, (order, _) => Transactions.Of(order, kind))),
        ToMany<Order>("returns", "returns", (order, _) => order.Returns.Select(one => OrderParts.Return(order, one))),
        ToMany<Order>("line_item_options", "line_item_options", (order, _) =>
            order.Lines.SelectMany(line => line.Options.Select(option => LineOptions.Of(order, line, option)))),
        ToManyElsewhere<Order>("available_customer_payment_sources", "customer_payment_sources", async (order, view) =>
            order.Customer is { } customer ? await SharedResources.Wallet(customer, view) : []),
        ToOneElsewhere<Order>("store", ["stores"], (order, view) =>
            Registers.Find(Registers.Stores, RegisterKind.Store, order.Store, view)),
        ToManyElsewhere<Order>("tags", "tags", (order, view) => Registers.TagsOf(order.Tags, view)),
        .. OrderAsides.All,
    ];

    public static Relationship? Find(string name) => OrderResource.Orders.Find(name);

    /// <summary>The order's customer; one without an id gets one from the order's.</summary>
    public static Resource? Customer(Order order) => order.Customer is { } customer
        ? SharedResources.Customers.Of(customer.Id ?? $"{order.Id}-customer", new(customer))
        : null;
}
