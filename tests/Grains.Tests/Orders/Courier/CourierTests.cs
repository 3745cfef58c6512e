using OrderGrains.Orders;
using OrderGrains.Tests.Orders.Payments;
using OrderGrains.Tests.Orders.Shipping;

namespace OrderGrains.Tests.Orders.Courier;

/// <summary>The simulated courier, step by step as its time comes.</summary>
public sealed class CourierTests
{
    private const int Minute = 60;

    private static readonly Order Parcel = Samples.At(OrderStatus.Placed, PaymentStatus.Paid) with
    {
        Sender = new() { City = "New York", Country = "US" },
        Recipient = new() { City = "Los Angeles", Country = "US" },
    };

    [Theory]
    [InlineData(CourierPlan.Delivers, "PickedUp New York|InTransit New York|OutForDelivery Los Angeles|Delivered Los Angeles")]
    [InlineData(
        CourierPlan.FailsOnce,
        "PickedUp New York|InTransit New York|OutForDelivery Los Angeles|OutForDelivery FailedDelivery Los Angeles"
        + "|OutForDelivery Los Angeles|Delivered Los Angeles")]
    [InlineData(
        CourierPlan.IsDelayed,
        "PickedUp New York|InTransit New York|InTransit Exception New York|InTransit New York|OutForDelivery Los Angeles"
        + "|Delivered Los Angeles")]
    [InlineData(CourierPlan.Loses, "PickedUp New York|InTransit New York|InTransit Exception New York")]
    public void Plan_AsTimePasses_TellsTheSameOfEveryOrder(CourierPlan plan, string expected)
    {
        var order = Called(plan);

        var seen = new List<string>();
        for (var step = 1; DueTimes.Next(order) is { } due; step++)
        {
            Assert.Equal(Samples.Now.AddSeconds(step * Minute), due);
            Assert.Empty(Move(order, due.AddTicks(-1)).Events);
            order = Move(order, due).Order!;
            seen.Add(Shown(order.Shipments.Single()));
        }

        Assert.Equal(expected, string.Join('|', seen));
        Assert.Null(order.Courier);
        Assert.Null(OrderInvariants.Broken(order));
    }

    [Fact]
    public void Move_IsTwoEvents_TheCouriersAndWhatItDoes()
    {
        var decision = Move(Called(), Samples.Now.AddSeconds(Minute));

        Assert.Equal(["courierMoved", "shipped"], decision.Events.Select(happened => happened.Type));
    }

    [Fact]
    public void Move_ExpectsTheDeliveryAtItsLastStep()
    {
        var order = Called();
        var last = Samples.Now.AddSeconds(4 * Minute);

        while (DueTimes.Next(order) is { } due)
        {
            order = Move(order, due).Order!;
            Assert.Equal(last, order.Shipments.Single().Report!.EstimatedDelivery);
        }

        Assert.Equal(last, order.Shipments.Single().MovedAt);
    }

    [Fact]
    public void Move_WhatSomebodyElseDidAlready_IsPassedOver()
    {
        var order = Called().After(new ShipItems(), new AdvanceDelivery(ShipmentState.OutForDelivery));

        var moved = Move(order, DueTimes.Next(order)!.Value);
        var late = Move(order.After(new AdvanceDelivery(ShipmentState.Delivered)), DueTimes.Next(order)!.Value);

        Assert.Equal(ShipmentState.Delivered, moved.Order!.Shipments.Single().State);
        Assert.Equal(["courierMoved", "deliveryAdvanced"], moved.Events.Select(happened => happened.Type));
        Assert.Equal(["courierMoved"], late.Events.Select(happened => happened.Type));
        Assert.All([moved.Order, late.Order!], after => Assert.Null(after.Courier));
    }

    [Fact]
    public void Move_OnHoldOrCancelled_WaitsAndIsNotDue()
    {
        var held = Called().After(Verb.Hold);
        var recalled = Move(Called(), Samples.Now.AddYears(1)).Order!.After(Verb.Recall);

        Assert.All([held, recalled], order => Assert.Null(DueTimes.Next(order)));
        Assert.All([held, recalled], order => Assert.Empty(Move(order, Samples.Now.AddYears(1)).Events));
        Assert.Equal(Samples.Now.AddSeconds(Minute), DueTimes.Next(held.After(Verb.Release)));
    }

    [Fact]
    public void Move_AllInParcelsOnHold_Waits()
    {
        var order = ParcelText.Order("h-1 planned").After(new SimulateCourier(), new ChangeShipment(Verb.HoldShipment, "h-1"));

        Assert.Null(DueTimes.Next(order));
        Assert.NotNull(DueTimes.Next(order.After(new ChangeShipment(Verb.ReleaseShipment, "h-1"))));
    }

    [Fact]
    public void Call_OnTheSameTerms_ChangesNothingAndOnOthersBeginsAnew()
    {
        var order = Move(Called(), Samples.Now.AddSeconds(Minute)).Order!;

        Assert.Empty(Samples.Decide(order, Door.Manage, new SimulateCourier(StepSeconds: Minute)).Events);
        Assert.Equal(
            new SimulatedCourier { Plan = CourierPlan.Loses, StepSeconds = 5, NextAt = Samples.Now.AddSeconds(5) },
            order.After(new SimulateCourier(CourierPlan.Loses, 5)).Courier);
        Assert.Null(order.After(Verb.DismissCourier).Courier);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SimulatedCourier.MaxStepSeconds + 1)]
    public void Call_WithAStepOfNoTimeOrTooMuch_IsRefused(int seconds) => Assert.Equal(
        Rejection.Invalid(Verb.SimulateCourier, new FieldProblem("stepSeconds", ProblemKind.Invalid)),
        Samples.Decide(Parcel, Door.Manage, new SimulateCourier(StepSeconds: seconds)).Rejection);

    [Fact]
    public void Import_OfAnOrderWithACourier_LeavesItBehind()
    {
        var import = new ImportOrder(Called() with { Version = 0 });

        Assert.Null(OrderDecider.Decide(null, Samples.Command(Door.Manage, import), Samples.Now).Order!.Courier);
    }

    private static Order Called(CourierPlan plan = CourierPlan.Delivers) => Parcel.After(new SimulateCourier(plan, Minute));

    private static Decision Move(Order order, DateTimeOffset at) =>
        OrderDecider.Decide(order, Samples.Command(Door.Manage, new FallDue(Verb.MoveCourier, at)), at);

    private static string Shown(Shipment parcel) =>
        string.Join(' ', new[] { $"{parcel.State}", $"{parcel.Setback}", parcel.Report!.Location!.City }.Where(text => text!.Length > 0));
}
