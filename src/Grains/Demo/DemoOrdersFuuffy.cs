using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Demo;

/// <summary>The parcel of Fuuffy's examples before the update, and one that is on its way and cannot be updated.</summary>
internal static class DemoOrdersFuuffy
{
    /// <summary>What the carriage costs; Fuuffy's pages name no price.</summary>
    private const long Carriage = 2500;

    private static readonly DateTimeOffset Created = new(2024, 1, 15, 10, 30, 0, TimeSpan.Zero);

    public static ValueList<Order> All =>
    [
        Base("order_1a2b3c4d5e6f", "FUF123456789"),
        Base("order_9z8y7x6w5v4u", "FUF987654321") with
        {
            Shipments =
            [
                new() { Id = "s-1", State = ShipmentState.InTransit, ShippedAt = Created.AddHours(2), MovedAt = Created.AddHours(6) },
            ],
            FulfillmentUpdatedAt = Created.AddHours(6),
        },
    ];

    private static Order Base(string id, string trackingNumber) => new Order
    {
        Id = id,
        Merchant = DemoData.Merchant,
        Status = OrderStatus.Placed,
        Currency = "USD",
        Sender = Sender,
        Recipient = Recipient,
        Package = new()
        {
            Weight = 2.5m,
            Dimensions = new() { Length = 30, Width = 20, Height = 15 },
            Description = "Electronics",
            Value = 150.00m,
        },
        ServiceType = "express",
        Tracking = new() { Code = trackingNumber },
        Adjustments = [new() { Id = "carriage", Kind = AdjustmentKind.Shipping, Amount = Carriage }],
        CreatedAt = Created,
        UpdatedAt = Created,
        PlacedAt = Created,
    }.PaidBy(DemoPayments.Card, Carriage);

    private static Party Sender => new()
    {
        Name = "John Doe",
        Phone = "+1234567890",
        Address = "123 Main Street",
        City = "New York",
        PostalCode = "10001",
        Country = "US",
    };

    private static Party Recipient => new()
    {
        Name = "Jane Smith",
        Phone = "+0987654321",
        Email = "jane@example.com",
        Address = "456 Oak Avenue",
        City = "Los Angeles",
        PostalCode = "90001",
        Country = "US",
    };
}
