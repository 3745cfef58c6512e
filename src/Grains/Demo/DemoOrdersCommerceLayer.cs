using OrderGrains.Orders;

namespace OrderGrains.Demo;

/// <summary>
/// The order of the Commerce Layer example before the request: placeable, with the example's amounts but for the coupon, which the
/// request itself brings.
/// </summary>
internal static class DemoOrdersCommerceLayer
{
    private static readonly DateTimeOffset Created = new(2018, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static Order Checkout => new()
    {
        Id = "xYZkjABcde",
        Merchant = DemoData.Merchant,
        Status = OrderStatus.Pending,
        Number = 1234,
        Token = "1c0994cc4e996e8c6ee56a2198f66f3c",
        Market = DemoCommerce.Market,
        Currency = "EUR",
        Language = "en",
        Customer = new() { Id = DemoCommerce.Id, Email = "john@example.com", Name = "John Doe" },
        BillingAddress = DemoCommerce.Italian("BiLlInGaDr", "Via Dante 3", "Milano", "MI", "20121"),
        ShippingAddress = DemoCommerce.Italian("ShIpPiNgAd", "Corso Venezia 40", "Milano", "MI", "20121"),
        Lines =
        [
            new()
            {
                Id = "LiNeItEmAa",
                Sku = "TSHIRTMMFFFFFF000000XLXX",
                Name = "Black T-shirt with a white logo (XL)",
                Quantity = 2,
                UnitAmount = 2500,
                OptionsCount = 1,
            },
        ],
        Tax = new() { Included = true, Rate = 0.22m, FreightTaxable = true },
        PaymentMethod = DemoCommerce.Wire,
        PaymentSource = DemoCommerce.Source,
        Shipments = [new() { Id = "ShIpMeNtAa", Number = "1234/S/001", Method = DemoCommerce.Shipping }],
        CreatedAt = Created,
        UpdatedAt = Created,
    };
}
