using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Storage.Tests.Payloads;

/// <summary>The order that <c>order.1.json</c> holds.</summary>
internal static class GoldenOrder
{
    private static readonly DateTimeOffset Then = new(2025, 11, 30, 23, 59, 59, 500, TimeSpan.Zero);

    private static readonly OrderLine Line2 =
        new() { Id = "l2", DoNotShip = true, TaxRate = 0.04m, TaxIncluded = true, Metadata = new("{\"gift\":true}") };

    public static Order Expected { get; } = new()
    {
        Id = "MSP12345",
        Merchant = "demo",
        Version = 7,
        Status = OrderStatus.Approved,
        OnHold = true,
        Number = 1234,
        ExternalReference = "ext-1",
        Market = new() { Id = "m1", Number = 2, Code = "eu", Currency = "EUR", TaxIncluded = true, TaxRate = 0.22m },
        Currency = "EUR",
        Customer = new() { Id = "c1", Email = "grace@example.com", Registered = true },
        Guest = false,
        ShippingAddress = new() { Id = "a1", FirstName = "Grâce", Line1 = "Via Roma 1", City = "Torino", Country = "IT" },
        Recipient = new() { Name = "Grace", Phone = "+390110000000" },
        Package = new() { Weight = 2.50m, Dimensions = new() { Length = 30m, Width = 20m, Height = 10.5m } },
        Notes = "Ring twice \"please\" 🐧",
        Lines = [new() { Id = "l1", Sku = "TSHIRT", Quantity = 2, UnitAmount = 2900 }, Line2],
        Adjustments =
        [
            new() { Id = "ad1", Kind = AdjustmentKind.Shipping, Amount = 1200, TaxRate = 0.10m, TaxIncluded = false, Label = "Carriage" },
            new() { Id = "ad2", Kind = AdjustmentKind.Coupon, Amount = -500, Code = "WELCOME" },
        ],
        Tax = new() { Included = true, Rate = 0.22m, FreightTaxable = true },
        Coupon = new() { Code = "SUMMER", Percentage = 12.5m },
        Links = new() { CartUrl = "https://shop.example/cart?a=1&b=2" },
        PaymentMethod = new() { Id = "p1", Family = PaymentFamily.AuthorizesThenShips, SourceType = "wire_transfers" },
        PaymentSource = new() { Type = "wire_transfers", Id = "s1" },
        TransactionId = 4051823,
        Payments =
        [
            new()
            {
                Id = "p-1",
                Method = "p1",
                Source = "s1",
                Family = PaymentFamily.AuthorizesThenShips,
                ExpiresAt = Then.AddDays(28),
                Movements =
                [
                    new() { Id = "m-1", Kind = MovementKind.Capture, Amount = 6530, At = Then, ExternalId = "gw-1" },
                    new()
                    {
                        Id = "m-2", Kind = MovementKind.Refund, Parent = "m-1", State = MovementState.Pending, Amount = 100, At = Then,
                    },
                ],
            },
        ],
        FulfillmentStarted = true,
        Shipments =
        [
            new()
            {
                Id = "sh1",
                Number = "1234/S/001",
                Method = new() { Id = "sm1", Amount = 1200 },
                ShippedAt = Then,
                State = ShipmentState.PickedUp,
                Items = [new("l1", 2)],
            },
        ],
        Tracking = new() { Code = "3SABC", Carrier = "PostNL", ShipDate = "30-11-2025" },
        Invoice = new() { Id = "INV-1", PurchaseOrderNumber = "PO-1" },
        Attributes = default(ValueMap<string>).Set("gift_wrap", "1").Set("Gift_text", "hi"),
        CustomData = default(ValueMap<JsonText>).Set("flow", new("[1,{\"a\":null}]")),
        Metadata = new("{\"score\":1.50}"),
        Cancellation = new() { Reason = "none", At = Then },
        CreatedAt = Then,
        UpdatedAt = Then.AddTicks(1),
        PlacedAt = Then,
        Anonymized = true,
    };
}
