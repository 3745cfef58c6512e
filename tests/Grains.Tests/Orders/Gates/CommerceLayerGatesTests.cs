using OrderGrains.Orders;
using static OrderGrains.Orders.FulfillmentStatus;
using static OrderGrains.Orders.OrderStatus;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Tests.Orders.Gates;

/// <summary>Commerce Layer page, sections A8 and A9.</summary>
public sealed class CommerceLayerGatesTests
{
    private static readonly string[] Triggers = ["_approve", "_cancel", "_capture", "_refund"];

    private static readonly Dictionary<string, Verb[]> Sent = new()
    {
        ["_pending"] = [Verb.Submit],
        ["_authorize"] = [Verb.Authorize],
        ["_place"] = [Verb.Place],
        ["_start_editing"] = [Verb.StartEditing],
        ["_stop_editing"] = [Verb.StopEditing],
        ["_approve"] = [Verb.Approve],
        ["_approve_and_capture"] = [Verb.Approve, Verb.Capture],
        ["_capture"] = [Verb.Capture],
        ["_fulfill"] = [Verb.Ship],
        ["_refund"] = [Verb.Refund],
        ["_cancel"] = [Verb.Cancel],
    };

    /// <summary>What the vendor's console offers in a state; a refund of a placed order is legal by A8 and merely not offered.</summary>
    public static TheoryData<OrderStatus, PaymentStatus, FulfillmentStatus, string> Offered => new()
    {
        { Placed, Authorized, Unfulfilled, "_approve _cancel" },
        { Placed, Authorized, NotRequired, "_approve _cancel" },
        { Placed, Paid, Unfulfilled, "_approve _cancel _refund" },
        { Placed, PartiallyRefunded, NotRequired, "_approve _cancel _refund" },
        { Placed, Free, Unfulfilled, "_approve _cancel" },
        { Placed, Unpaid, Unfulfilled, "_cancel" },
        { Placed, PartiallyAuthorized, Unfulfilled, "_cancel" },
        { Placed, PartiallyAuthorized, NotRequired, "_cancel" },
        { Approved, Authorized, Unfulfilled, "_cancel _capture" },
        { Approved, Authorized, NotRequired, "_cancel _capture" },
        { Approved, Authorized, InProgress, "_capture" },
        { Approved, Authorized, PickedUp, "_capture" },
        { Approved, Paid, InProgress, "_refund" },
        { Approved, PartiallyRefunded, InProgress, "_refund" },
        { Approved, Paid, Delivered, "_refund" },
        { Approved, PartiallyRefunded, NotRequired, "_refund" },
        { Approved, Free, PickedUp, "" },
        { Approved, Free, NotRequired, "" },
        { Cancelled, Voided, Unfulfilled, "" },
        { Cancelled, Refunded, PickedUp, "" },
        { Cancelled, Unpaid, Unfulfilled, "" },
        { Cancelled, Free, Unfulfilled, "" },
        { Editing, Authorized, Unfulfilled, "_cancel" },
    };

    [Theory]
    [MemberData(nameof(Offered))]
    public void Decide_Trigger_ChangesTheOrderWhereTheConsoleOffersIt(
        OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, string offered)
    {
        var order = Samples.At(status, payment, fulfillment);

        var effective = Triggers.Where(trigger => Moves(Send(order, trigger), order));

        Assert.Equal(offered.Split(' ', StringSplitOptions.RemoveEmptyEntries), effective);
    }

    [Theory]
    [InlineData(Placed, Authorized, Unfulfilled, "_cancel", Cancelled, Voided, Unfulfilled)]
    [InlineData(Placed, Unpaid, Unfulfilled, "_cancel", Cancelled, Unpaid, Unfulfilled)]
    [InlineData(Placed, Free, Unfulfilled, "_cancel", Cancelled, Free, Unfulfilled)]
    [InlineData(Placed, Paid, Unfulfilled, "_cancel", Cancelled, Refunded, Unfulfilled)]
    [InlineData(Placed, Authorized, Unfulfilled, "_approve", Approved, Authorized, Unfulfilled)]
    [InlineData(Placed, Authorized, Unfulfilled, "_approve_and_capture", Approved, Paid, InProgress)]
    [InlineData(Approved, Authorized, Unfulfilled, "_capture", Approved, Paid, InProgress)]
    [InlineData(Approved, Authorized, NotRequired, "_capture", Approved, Paid, NotRequired)]
    [InlineData(Approved, Authorized, PickedUp, "_capture", Approved, Paid, PickedUp)]
    [InlineData(Approved, Paid, InProgress, "_fulfill", Approved, Paid, PickedUp)]
    [InlineData(Approved, Paid, InProgress, "_refund", Cancelled, Refunded, Unfulfilled)]
    [InlineData(Approved, Paid, PickedUp, "_refund", Cancelled, Refunded, PickedUp)]
    [InlineData(Placed, Authorized, Unfulfilled, "_start_editing", Editing, Authorized, Unfulfilled)]
    [InlineData(Editing, Authorized, Unfulfilled, "_stop_editing", Placed, Authorized, Unfulfilled)]
    [InlineData(Pending, Unpaid, Unfulfilled, "_place", Placed, Authorized, Unfulfilled)]
    [InlineData(Pending, Authorized, Unfulfilled, "_place", Placed, Authorized, Unfulfilled)]
    [InlineData(Draft, Unpaid, Unfulfilled, "_pending", Pending, Unpaid, Unfulfilled)]
    public void Decide_Trigger_LeadsWhereThePageSays(
        OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, string trigger,
        OrderStatus toStatus, PaymentStatus toPayment, FulfillmentStatus toFulfillment)
    {
        var decision = Send(Samples.At(status, payment, fulfillment), trigger);

        Assert.Null(decision.Rejection);
        Assert.Equal(new OrderState(toStatus, toPayment, toFulfillment), OrderState.Of(decision.Order!));
    }

    [Fact]
    public void Decide_PlaceWithNothingSet_NamesEverythingMissingAtOnce()
    {
        var order = Samples.Pending with
        {
            Customer = null,
            BillingAddress = null,
            ShippingAddress = null,
            PaymentMethod = null,
            PaymentSource = null,
            Shipments = [new() { Id = "s" }],
        };

        var rejection = Send(order, "_place").Rejection!;

        Assert.Equal(RejectionCode.InvalidFields, rejection.Code);
        Assert.Equal(
            ["customer", "billingAddress", "shippingAddress", "shipments", "paymentMethod", "paymentSource"],
            rejection.Problems.Select(problem => problem.Path));
        Assert.All(rejection.Problems, problem => Assert.Equal(ProblemKind.Blank, problem.Kind));
    }

    [Fact]
    public void Decide_PlaceAgain_IsASuccessWithoutChangeEvenWithDataMissing()
    {
        var decision = Send(Samples.At(Placed, Authorized) with { BillingAddress = null }, "_place");

        Assert.Null(decision.Rejection);
        Assert.Empty(decision.Events);
    }

    [Theory]
    [InlineData(Draft, Unpaid, null)]
    [InlineData(Pending, Unpaid, null)]
    [InlineData(Placed, Authorized, RejectionCode.NotPermitted)]
    [InlineData(Cancelled, Voided, RejectionCode.NotPermitted)]
    public void Decide_Storefront_TouchesDraftAndPendingOrdersOnly(OrderStatus status, PaymentStatus payment, RejectionCode? code)
    {
        var command = Samples.Command(Door.CommerceLayer, new EditReferences { Reference = "R" }) with { Role = CallerRole.Storefront };

        Assert.Equal(code, OrderDecider.Decide(Samples.At(status, payment), command, Samples.Now).Rejection?.Code);
    }

    private static bool Moves(Decision decision, Order order) =>
        decision.Rejection is null && OrderState.Of(decision.Order!) != OrderState.Of(order);

    private static Decision Send(Order order, string trigger) =>
        Samples.Decide(order, Door.CommerceLayer, [.. Sent[trigger].Select(Samples.Action)]);
}
