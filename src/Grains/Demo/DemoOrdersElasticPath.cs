using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Demo;

/// <summary>The two orders of Elastic Path's examples: one to update and fulfil, one to cancel.</summary>
internal static class DemoOrdersElasticPath
{
    private const long FulfillableAmount = 237500;
    private const long CancellableAmount = 10000;

    public static ValueList<Order> All => [Fulfillable, Cancellable];

    private static Order Fulfillable => Base(
        "369ad4a4-ee67-48b0-x347-t50a6e61d83d",
        new(2018, 4, 16, 10, 11, 59, 715, TimeSpan.Zero),
        new() { Id = "de9fddf5-011b-4485-abf8-ebb8f53c39ff", Name = "Mountain bike", Quantity = 1, UnitAmount = FulfillableAmount })
        .PaidBy(DemoPayments.Card, FulfillableAmount) with
    {
        Customer = new() { Name = "Mr John Doe", Email = "johndoe@example.com" },
        ShippingAddress = Resort with { FirstName = "James", LastName = "Doe" },
        BillingAddress = Resort with { FirstName = "John", LastName = "Doe" },
    };

    private static Order Cancellable => Base(
        "50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3",
        new(2022, 2, 16, 0, 30, 24, TimeSpan.Zero),
        new() { Id = "df6f9b0c-b4b6-4fbe-b94c-c36bab71f121", Name = "Guitar strings", Quantity = 1, UnitAmount = CancellableAmount })
        .AuthorizedBy(DemoPayments.Manual, CancellableAmount) with
    {
        Customer = new() { Name = "Andy", Email = "andy@example.com" },
        ShippingAddress = Andy with { Phone = "123-456-1111" },
        BillingAddress = Andy,
    };

    private static Order Base(string id, DateTimeOffset created, OrderLine line) => new()
    {
        Id = id,
        Merchant = DemoData.Merchant,
        Status = OrderStatus.Placed,
        Currency = "USD",
        Lines = [line],
        CreatedAt = created,
        UpdatedAt = created,
        PlacedAt = created,
    };

    private static Address Resort => new()
    {
        Line1 = "1234 Disney Drive",
        Line2 = "Disney Resort",
        City = "Anaheim",
        County = "Orange",
        Region = "CA",
        Postcode = "92802",
        Country = "US",
    };

    private static Address Andy => Resort with { FirstName = "Andy", LastName = "Dwyer", Company = "Elasticpath" };
}
