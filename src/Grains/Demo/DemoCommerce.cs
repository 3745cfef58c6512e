using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Demo;

/// <summary>What the Commerce Layer example request refers to: everything it names exists, under the ids it gives.</summary>
internal static class DemoCommerce
{
    /// <summary>The id the example gives to whatever it refers to.</summary>
    public const string Id = "QWERtyUpBa";

    /// <summary>The id the example gives to what it clones or takes from the wallet.</summary>
    public const string NumericId = "1234";

    /// <summary>What the customer logs in with.</summary>
    public const string Password = "demo-secret";

    private const string CheckoutUrl = "https://commerce.yourbrand.com";

    public static readonly MarketRef Market = new()
    {
        Id = Id,
        Number = 1,
        Code = "europe",
        Name = "Europe",
        CheckoutUrl = CheckoutUrl,
        Currency = "EUR",
        TaxIncluded = true,
        TaxRate = 0.22m,
        FreightTaxable = true,
    };

    /// <summary>The market that Centra's door does not serve.</summary>
    public static readonly MarketRef SecondMarket = new()
    {
        Id = "NrDcMrKtSe",
        Number = 2,
        Code = "nordics",
        Name = "Nordics",
        CheckoutUrl = CheckoutUrl,
        Currency = "SEK",
        TaxIncluded = true,
    };

    public static readonly ShippingMethod Shipping = new() { Id = "StDsHiPpNg", Name = "Standard shipping", Amount = 1200 };

    public static readonly PaymentMethod Wire = new()
    {
        Id = Id,
        Name = "Wire transfer",
        Family = PaymentFamily.AuthorizesThenCaptures,
        SourceType = "wire_transfers",
    };

    public static readonly PaymentSource Source = new() { Id = Id, Type = "wire_transfers", Name = "Wire transfer" };

    /// <summary>How many of <see cref="Shirt"/> there are.</summary>
    public const long Shirts = 10_000;

    /// <summary>The gift card that the vendor's guide pays with, and what is on it; euro cents.</summary>
    public static readonly (string Code, long Amount) GiftCard = ("GIFT1234-ABC", 1000);

    /// <summary>What the vendor's examples put into a cart; its id is the one that the door makes of its code.</summary>
    public static readonly Article Shirt = new()
    {
        Id = "wimxtoAwSl",
        Sku = "TSHIRTMM000000FFFFFFXLXX",
        Name = "Black Men T-Shirt with White Logo (XL)",
        Prices = [new("EUR", 2500), new("SEK", 29000)],
        CreatedAt = new(2018, 1, 1, 12, 0, 0, TimeSpan.Zero),
        UpdatedAt = new(2018, 1, 1, 12, 0, 0, TimeSpan.Zero),
    };

    public static ValueList<Merchant> Merchants =>
    [
        new()
        {
            Name = DemoData.Merchant,
            Markets = [Market, SecondMarket],
            Coupons =
            [
                new() { Code = "SUMMERDISCOUNT", Amount = 500 },
                new() { Code = "MyFirstGiftcard", Amount = 500 },
                new() { Code = "New10PercentOff", Percentage = 10 },
            ],
            PaymentMethods = [Wire],
            ShippingMethods = [Shipping],
            Test = true,
            CentraMarkets = [1],
        },
        new() { Name = DemoData.OtherMerchant, Test = true },
    ];

    public static Customer Customer => new()
    {
        Profile = new() { Id = Id, Merchant = DemoData.Merchant, Email = "john@example.com", Name = "John Doe" },
        Registered = true,
        Wallet =
        [
            new(NumericId, new() { Id = "WaLlEtSrCe", Type = "wire_transfers", Name = "Saved wire transfer", CustomerId = Id }),
        ],
    };

    /// <summary>Stand-alone addresses, by their ids.</summary>
    public static ValueList<Address> Addresses =>
    [
        Italian(Id, "Via Roma 12", "Firenze", "FI", "50123"),
        Italian(NumericId, "Via Garibaldi 7", "Torino", "TO", "10122"),
    ];

    public static Address Italian(string id, string street, string city, string region, string postcode) => new()
    {
        Id = id,
        FirstName = "John",
        LastName = "Doe",
        Phone = "+390551234567",
        Line1 = street,
        City = city,
        Region = region,
        Postcode = postcode,
        Country = "IT",
    };
}
