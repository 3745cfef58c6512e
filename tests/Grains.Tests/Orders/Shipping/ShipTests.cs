using OrderGrains.Orders;
using static OrderGrains.Orders.FulfillmentStatus;

namespace OrderGrains.Tests.Orders.Shipping;

/// <summary>Parcels of an order of two shirts (<c>l-1</c>) and a mug (<c>l-2</c>), of which one is planned (<c>h-1</c>).</summary>
public sealed class ShipTests
{
    [Fact]
    public void Ship_InParts_IsInProgressUntilNothingIsLeft()
    {
        var order = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);
        order = Do(order, new ShipItems([new("l-1", 1)], Tracking: new() { Code = "3S" }), InProgress);
        order = Do(order, new ShipItems([new("l-2", 1)], "h-1"), InProgress);
        order = Do(order, new ShipItems(), PickedUp);

        Assert.Equal(
            [("h-1", "l-2 1", null), ("s-2", "l-1 1", "3S"), ("s-3", "l-1 1", null)],
            order.Shipments.Select(parcel => (parcel.Id, string.Join(',', parcel.Items.Select(Text)), parcel.Tracking?.Code)));
        Assert.All(order.Shipments, parcel => Assert.Equal((ShipmentState.PickedUp, Samples.Now), (parcel.State, parcel.ShippedAt)));
    }

    [Fact]
    public void Ship_WithoutSayingWhat_PutsAllThatIsLeftIntoThePlannedParcel()
    {
        var order = Do(Samples.At(OrderStatus.Placed, PaymentStatus.Paid), new ShipItems(), PickedUp);

        Assert.Equal(["l-1 2", "l-2 1"], Assert.Single(order.Shipments).Items.Select(Text));
    }

    [Theory]
    [InlineData("l-1", 3, null, "items", ProblemKind.TooGreat)]
    [InlineData("l-1", 0, null, "items", ProblemKind.Invalid)]
    [InlineData("l-9", 1, null, "items", ProblemKind.Invalid)]
    [InlineData("l-1", 1, "h-9", "shipment", ProblemKind.Invalid)]
    public void Ship_WhatIsNotThere_IsRefused(string line, int quantity, string? shipment, string path, ProblemKind kind) =>
        Assert.Equal(
            Rejection.Invalid(Verb.Ship, new FieldProblem(path, kind)),
            Samples.Decide(
                Samples.At(OrderStatus.Placed, PaymentStatus.Paid), Door.Manage, new ShipItems([new(line, quantity)], shipment)).Rejection);

    [Fact]
    public void Advance_OneParcelAfterTheOther_FollowsTheSlowest()
    {
        var order = Do(Samples.At(OrderStatus.Placed, PaymentStatus.Paid), new ShipItems([new("l-1", 2)], "h-1"), InProgress);
        order = Do(order, new AdvanceDelivery(ShipmentState.Delivered), InProgress);
        order = Do(order, new ShipItems(), PickedUp);
        order = Do(order, new AdvanceDelivery(ShipmentState.InTransit, "s-2"), InTransit);

        Assert.Equal(
            Rejection.Of(RejectionCode.IllegalTransition, Verb.AdvanceDelivery),
            Samples.Decide(order, Door.Manage, new AdvanceDelivery(ShipmentState.PickedUp, "s-2")).Rejection);
        Do(order, new AdvanceDelivery(ShipmentState.Delivered), Delivered);
    }

    [Fact]
    public void Cancel_PartlyShipped_IsRefusedAndRecallIsNot()
    {
        var order = Do(Samples.At(OrderStatus.Placed, PaymentStatus.Paid), new ShipItems([new("l-1", 1)]), InProgress);

        Assert.Equal(Rejection.Of(RejectionCode.IllegalTransition, Verb.Cancel), Samples.Decide(order, Verb.Cancel).Rejection);
        Assert.Equal(OrderStatus.Cancelled, Samples.Decide(order, Verb.Recall).Order!.Status);
    }

    private static string Text(ShipmentItem item) => $"{item.Line} {item.Quantity}";

    private static Order Do(Order order, OrderAction action, FulfillmentStatus expected)
    {
        var decision = Samples.Decide(order, Door.Manage, action);
        Assert.Equal((null, expected), (decision.Rejection, decision.Order!.Fulfillment));
        return decision.Order;
    }
}
