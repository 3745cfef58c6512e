using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Demo;

/// <summary>The order of Centra's examples, and one in a market that the door does not serve.</summary>
internal static class DemoOrdersCentra
{
    private const long PieceAmount = 132625;
    private const long Amount = 3 * PieceAmount;

    private static readonly DateTimeOffset Created = new(2012, 2, 4, 15, 16, 13, TimeSpan.Zero);

    public static ValueList<Order> All =>
    [
        Base("83651", DemoCommerce.Market, "43243", "43244"),
        Base("83652", DemoCommerce.SecondMarket, "43245", "43246"),
    ];

    private static Order Base(string id, MarketRef market, string firstLine, string secondLine) => new Order
    {
        Id = id,
        Merchant = DemoData.Merchant,
        Status = OrderStatus.Approved,
        Market = market,
        Currency = "SEK",
        Language = "sv",
        Customer = new() { Email = "anna.berg@example.com", Name = "Anna Berg" },
        BillingAddress = Home,
        ShippingAddress = Home,
        Lines =
        [
            new() { Id = firstLine, Sku = "SKUASKUBSKUC", Name = "Wool coat", Quantity = 1, UnitAmount = PieceAmount },
            new() { Id = secondLine, Sku = "SKUASKUBSKUD", Name = "Leather boots", Quantity = 2, UnitAmount = PieceAmount },
        ],
        CreatedAt = Created,
        UpdatedAt = Created,
        PlacedAt = Created,
        ApprovedAt = Created,
    }.PaidBy(DemoPayments.Card, Amount);

    private static Address Home => new()
    {
        FirstName = "Anna",
        LastName = "Berg",
        Email = "anna.berg@example.com",
        Phone = "+46812345678",
        Line1 = "Drottninggatan 5",
        Postcode = "11151",
        City = "Stockholm",
        Country = "SE",
    };
}
