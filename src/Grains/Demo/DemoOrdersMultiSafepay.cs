using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Demo;

/// <summary>Two orders with the amount and the id of MultiSafepay's examples: one to ship, one to cancel.</summary>
internal static class DemoOrdersMultiSafepay
{
    private const long Amount = 37485;

    private static readonly DateTimeOffset Created = new(2025, 5, 14, 8, 48, 10, TimeSpan.Zero);

    public static ValueList<Order> All => [Shippable, Cancellable];

    private static Order Shippable =>
        (Base("MSP12345") with { TransactionId = 4051823 }).PaidBy(DemoPayments.Ideal, Amount);

    /// <summary>The customer got the payment link and has not used it: there is no transaction yet.</summary>
    private static Order Cancellable => Base("MSP12346") with
    {
        PaymentMethod = new()
        {
            Id = "BANKTRANS",
            Name = "Bank transfer",
            Family = PaymentFamily.Asynchronous,
            SourceType = "BANKTRANS",
        },
    };

    private static Order Base(string id) => new()
    {
        Id = id,
        Merchant = DemoData.Merchant,
        Status = OrderStatus.Placed,
        Description = "Test Order Description",
        Currency = "EUR",
        Language = "en",
        Customer = new() { Email = "simonsmit@example.com", Name = "Simon Smit" },
        BillingAddress = Home,
        ShippingAddress = Home,
        Lines = [new() { Id = $"{id}-1", Name = "Geometric Candle Holders", Quantity = 1, UnitAmount = Amount }],
        CreatedAt = Created,
        UpdatedAt = Created,
        PlacedAt = Created,
    };

    private static Address Home => new()
    {
        FirstName = "Simon",
        LastName = "Smit",
        Email = "simonsmit@example.com",
        Phone = "0208500500",
        Line1 = "Kraanspoor",
        HouseNumber = "39C",
        Postcode = "1033SC",
        City = "Amsterdam",
        Country = "NL",
    };
}
