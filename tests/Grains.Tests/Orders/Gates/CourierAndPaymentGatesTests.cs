using OrderGrains.Orders;
using static OrderGrains.Orders.FulfillmentStatus;
using static OrderGrains.Orders.OrderStatus;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Tests.Orders.Gates;

/// <summary>The legal transitions of MultiSafepay (1.5), the lifecycle of Fuuffy (3.3) and the markets of Centra (2.4).</summary>
public sealed class CourierAndPaymentGatesTests
{
    [Theory]
    [InlineData("initialized", Placed, Unpaid, Unfulfilled, true, false)]
    [InlineData("uncleared", Placed, UnderReview, Unfulfilled, true, false)]
    [InlineData("uncleared", Placed, PartiallyAuthorized, Unfulfilled, true, false)]
    [InlineData("completed", Placed, Paid, Unfulfilled, false, true)]
    [InlineData("completed, shipped before capture", Approved, Authorized, Unfulfilled, true, true)]
    [InlineData("shipped", Approved, Authorized, PickedUp, false, true)]
    [InlineData("shipped", Placed, Paid, Delivered, false, true)]
    [InlineData("partial_refunded", Placed, PartiallyRefunded, Unfulfilled, false, true)]
    [InlineData("refunded", Placed, Refunded, Unfulfilled, false, false)]
    [InlineData("declined", Placed, Declined, Unfulfilled, false, false)]
    [InlineData("expired", Placed, Expired, Unfulfilled, false, false)]
    [InlineData("chargedback", Placed, ChargedBack, PickedUp, false, false)]
    [InlineData("void", Cancelled, Voided, Unfulfilled, true, false)]
    [InlineData("cancelled", Cancelled, Unpaid, Unfulfilled, true, false)]
    public void Decide_MultiSafepay_CancelsAndShipsFromTheDocumentedStatuses(
        string shown, OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, bool cancel, bool ship)
    {
        var order = Samples.At(status, payment, fulfillment);

        Assert.Equal((shown, cancel), (shown, IsAccepted(order, Verb.Cancel, Door.MultiSafepay)));
        Assert.Equal((shown, ship), (shown, IsAccepted(order, Verb.Ship, Door.MultiSafepay)));
    }

    [Theory]
    [InlineData(Authorized, true)]
    [InlineData(PartiallyAuthorized, true)]
    [InlineData(Paid, false)]
    [InlineData(Unpaid, false)]
    public void Decide_MultiSafepayExtension_NeedsAnOpenAuthorization(PaymentStatus payment, bool allowed) =>
        Assert.Equal(allowed, IsAccepted(Samples.At(Placed, payment), Verb.ExtendExpiration, Door.MultiSafepay));

    [Theory]
    [InlineData(Placed, Unfulfilled, true, true)]
    [InlineData(Placed, InProgress, true, true)]
    [InlineData(Placed, PickedUp, false, true)]
    [InlineData(Placed, InTransit, false, true)]
    [InlineData(Placed, OutForDelivery, false, false)]
    [InlineData(Placed, Delivered, false, false)]
    [InlineData(Cancelled, Unfulfilled, false, false)]
    [InlineData(Cancelled, InTransit, false, false)]
    public void Decide_Fuuffy_UpdatesAndCancelsAsTheLifecycleTableSays(
        OrderStatus status, FulfillmentStatus fulfillment, bool update, bool cancel)
    {
        var order = Samples.At(status, Paid, fulfillment);

        Assert.Equal(update, IsAccepted(order, Verb.EditDelivery, Door.Fuuffy));
        Assert.Equal(cancel, IsAccepted(order, Verb.Cancel, Door.Fuuffy));
    }

    [Fact]
    public void Decide_FuuffyCancelUnderWay_RecallsAndLeavesTheParcelWhereItIs()
    {
        var decision = Samples.Decide(Samples.At(Placed, Paid, InTransit), Door.Fuuffy, new CancelOrder("Wrong address"));

        Assert.Equal("recalled", Assert.Single(decision.Events).Type);
        Assert.Equal(new OrderState(Cancelled, Paid, InTransit), OrderState.Of(decision.Order!));
        Assert.Equal(new() { Reason = "Wrong address", At = Samples.Now }, decision.Order!.Cancellation);
    }

    private static bool IsAccepted(Order order, Verb verb, Door door) => Samples.Decide(order, verb, door).Rejection is null;
}
