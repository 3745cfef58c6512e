using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Gates;

/// <summary>The table of the Elastic Path page, section B7, in that page's own words.</summary>
public sealed class ElasticPathGatesTests
{
    private static readonly (string Status, string Payment, string Shipping, bool Address, bool Cancel, bool Fulfil)[] Rows =
    [
        ("incomplete", "*", "unfulfilled", true, true, false),
        ("processing", "authorized", "unfulfilled", true, true, false),
        ("complete", "paid", "unfulfilled", true, true, true),
        ("complete", "refunded", "unfulfilled", true, true, false),
        ("cancelled", "*", "unfulfilled", true, true, false),
        ("*", "*", "fulfilled", false, false, false),
    ];

    [Fact]
    public void Decide_EveryReachableState_FollowsTheTable()
    {
        foreach (var state in Samples.EveryState)
        {
            var row = Assert.Single(Rows, row => Fits(row.Status, Status(state)) && Fits(row.Payment, Payment(state))
                && row.Shipping == (state.Fulfillment >= FulfillmentStatus.PickedUp ? "fulfilled" : "unfulfilled"));

            Assert.Equal((state, row.Address), (state, IsAccepted(state, Verb.EditShippingAddress)));
            Assert.Equal((state, row.Cancel), (state, IsAccepted(state, Verb.Cancel)));

            // An order that is being edited goes nowhere before that has ended.
            if (state.Status != OrderStatus.Editing)
                Assert.Equal((state, row.Fulfil), (state, IsAccepted(state, Verb.Ship)));
        }
    }

    [Fact]
    public void Decide_CancelOfACancelledOrder_ChangesNothing()
    {
        var decision = Samples.Decide(Samples.At(OrderStatus.Cancelled, PaymentStatus.Paid), Verb.Cancel, Door.ElasticPath);

        Assert.Null(decision.Rejection);
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void Decide_CancelAndFulfilTogether_IsRefusedAsAWhole()
    {
        var order = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);

        var decision = Samples.Decide(order, Door.ElasticPath, new CancelOrder(), new ShipItems());

        Assert.Equal(Rejection.Of(RejectionCode.IllegalTransition, Verb.Ship), decision.Rejection);
    }

    [Fact]
    public void Decide_Storefront_IsNotPermitted()
    {
        var command = Samples.Command(Door.ElasticPath, new CancelOrder()) with { Role = CallerRole.Storefront };

        Assert.Equal(RejectionCode.NotPermitted, OrderDecider.Decide(Samples.Pending, command, Samples.Now).Rejection?.Code);
    }

    private static bool IsAccepted(OrderState state, Verb verb) =>
        Samples.Decide(Samples.At(state), verb, Door.ElasticPath).Rejection is null;

    private static bool Fits(string pattern, string value) => pattern == "*" || pattern == value;

    private static string Status(OrderState state) => state switch
    {
        { Status: OrderStatus.Cancelled } => "cancelled",
        { Payment: PaymentStatus.Paid or PaymentStatus.PartiallyRefunded or PaymentStatus.Free } => "complete",
        { Payment: PaymentStatus.Refunded or PaymentStatus.ChargedBack } => "complete",
        { Payment: PaymentStatus.Authorized } => "processing",
        _ => "incomplete",
    };

    private static string Payment(OrderState state) => state.Payment switch
    {
        PaymentStatus.Refunded or PaymentStatus.ChargedBack => "refunded",
        PaymentStatus.Paid or PaymentStatus.PartiallyRefunded or PaymentStatus.Free => "paid",
        PaymentStatus.Authorized => "authorized",
        _ => "other",
    };
}
