using System.Text.Json;
using OrderGrains.Demo;
using OrderGrains.Orders;
using OrderGrains.Values;
using static OrderGrains.Orders.FulfillmentStatus;
using static OrderGrains.Orders.OrderStatus;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Tests.Demo;

public sealed class DemoOrdersTests
{
    public static readonly TheoryData<string, OrderStatus, PaymentStatus, FulfillmentStatus> Axes = new()
    {
        { "MSP12345", Placed, Paid, Unfulfilled },
        { "MSP12346", Placed, Unpaid, Unfulfilled },
        { "xYZkjABcde", Pending, Unpaid, Unfulfilled },
        { "83651", Approved, Paid, Unfulfilled },
        { "83652", Approved, Paid, Unfulfilled },
        { "order_1a2b3c4d5e6f", Placed, Paid, Unfulfilled },
        { "order_9z8y7x6w5v4u", Placed, Paid, InTransit },
        { "369ad4a4-ee67-48b0-x347-t50a6e61d83d", Placed, Paid, Unfulfilled },
        { "50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3", Placed, Authorized, Unfulfilled },
    };

    [Theory]
    [MemberData(nameof(Axes))]
    public void Orders_Each_StandsWhereItsExampleNeedsIt(
        string id, OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment)
    {
        var order = Find(id);

        Assert.Equal((status, payment, fulfillment), (order.Status, order.Payment, order.Fulfillment));
    }

    [Fact]
    public void Orders_All_AreTheListedOnesOfOneMerchant()
    {
        Assert.Equal(Axes.Select(row => (string)row[0]).Order(), DemoData.Orders.Select(order => order.Id).Order());
        Assert.All(DemoData.Orders, order => Assert.Equal("demo", order.Merchant));
    }

    [Fact]
    public void Orders_NamesOfTheirParts_AreUniqueAtTheMerchant()
    {
        AssertUnique(DemoData.Orders.SelectMany(order => order.Lines).Select(line => line.Id));
        AssertUnique(DemoData.Orders.SelectMany(order => order.Shipments).Select(shipment => shipment.Id));
        AssertUnique(DemoData.Orders.Select(order => order.TransactionId).OfType<long>());
        AssertUnique(DemoData.Orders.Select(order => order.Number).OfType<long>());
        AssertUnique(DemoData.Orders.SelectMany(order => new[] { order.BillingAddress?.Id, order.ShippingAddress?.Id })
            .OfType<string>().Concat(DemoCommerce.Addresses.Select(address => address.Id!)));
    }

    [Fact]
    public void Orders_Money_IsWhatTheStatusSays() => Assert.All(DemoData.Orders.Select(order => order.Derived()), order =>
    {
        var total = OrderTotalsCalculator.Compute(order).TotalWithTaxes;
        Assert.Equal(order.Payment == Paid ? total : 0, order.Balance.Captured);
        Assert.Equal(order.Payment == Authorized ? total : 0, order.Balance.Authorized);
        var moved = order.Payments.Sum(payment => payment.Movements.Sum(movement => movement.Amount));
        Assert.Equal(order.Balance.Captured + order.Balance.Authorized, moved);
    });

    [Fact]
    public void Orders_Amounts_AreTheExamples()
    {
        Assert.Equal(37485, Find("MSP12345").Balance.Captured);
        Assert.Equal(397875, Find("83651").Balance.Captured);
        Assert.Equal(237500, Find("369ad4a4-ee67-48b0-x347-t50a6e61d83d").Balance.Captured);
        Assert.Equal(10000, Find("50ca1ec7-cb04-45f0-b7a9-3613ef7c23d3").Balance.Authorized);
    }

    [Fact]
    public void Orders_InTheMarketsOfCentra_AreAllButOne()
    {
        var markets = DemoCommerce.Merchants[0].CentraMarkets;

        var outside = DemoData.Orders.Where(order => !markets.Serves(order.Market));

        Assert.Equal("83652", Assert.Single(outside).Id);
    }

    [Fact]
    public void Orders_AsCanonicalJson_ComeBackTheSame() => Assert.All(DemoData.Orders, demo =>
    {
        var order = demo with
        {
            Attributes = new([new("shipwallet_text", "1")]),
            CustomData = new([new("consignment-id", new JsonText("\"JRTH720666\""))]),
            Metadata = new JsonText("""{"foo":"bar"}"""),
        };
        var json = JsonSerializer.Serialize(order, OrderJsonContext.Default.Order);

        Assert.Equal(order, JsonSerializer.Deserialize(json, OrderJsonContext.Default.Order));
    });

    [Fact]
    public void MultiSafepayOrders_OnlyThePaidOne_HasATransaction()
    {
        Assert.NotNull(Find("MSP12345").TransactionId);
        Assert.Null(Find("MSP12346").TransactionId);
    }

    [Fact]
    public void FuuffyOrders_Recipient_IsTheExamplesBeforeTheUpdate()
    {
        var order = Find("order_1a2b3c4d5e6f");

        Assert.Equal("FUF123456789", order.Tracking!.Code);
        Assert.Equal("Jane Smith", order.Recipient!.Name);
        Assert.Equal(("+0987654321", "456 Oak Avenue"), (order.Recipient.Phone, order.Recipient.Address));
    }

    private static Order Find(string id) => DemoData.Orders.Single(order => order.Id == id).Derived();

    private static void AssertUnique<T>(IEnumerable<T> names)
    {
        var all = names.ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
    }
}
