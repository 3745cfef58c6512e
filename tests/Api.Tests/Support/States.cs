using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Support;

/// <summary>An order in every combination of the three axes.</summary>
internal static class States
{
    public static IReadOnlyList<Order> All { get; } =
    [
        .. from status in Enum.GetValues<OrderStatus>()
           from payment in Enum.GetValues<PaymentStatus>()
           from fulfillment in Enum.GetValues<FulfillmentStatus>()
           select Of(status, payment, fulfillment),
    ];

    public static Order Of(OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment) =>
        new() { Id = "A", Merchant = "demo", Currency = "EUR", Status = status, Payment = payment, Fulfillment = fulfillment };
}
