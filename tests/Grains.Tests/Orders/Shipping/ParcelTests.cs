using OrderGrains.Orders;
using OrderGrains.Values;
using static OrderGrains.Orders.FulfillmentStatus;

namespace OrderGrains.Tests.Orders.Shipping;

/// <summary>What shipping and following parcels makes of those that are there.</summary>
public sealed class ParcelTests
{
    /// <summary>Parcels before, the planned one that is shipped, what is shipped, parcels after.</summary>
    [Theory]
    [InlineData("", null, "", "s-1 pickedUp l-1:2 l-2:1")]
    [InlineData("", null, "l-1:1 l-2:1", "s-1 pickedUp l-1:1 l-2:1")]
    [InlineData("h-1 planned", null, "", "h-1 pickedUp l-1:2 l-2:1")]
    [InlineData("h-1 planned", null, "l-2:1", "h-1 planned; s-2 pickedUp l-2:1")]
    [InlineData("h-1 planned", "h-1", "", "h-1 pickedUp l-1:2 l-2:1")]
    [InlineData("h-1 planned", "h-1", "l-2:1", "h-1 pickedUp l-2:1")]
    [InlineData("h-1 planned l-1:1", "h-1", "", "h-1 pickedUp l-1:1")]
    [InlineData("h-1 planned l-1:1", "h-1", "l-1:2", "h-1 pickedUp l-1:2")]
    [InlineData("h-1 planned l-1:5 l-9:1", "h-1", "", "h-1 pickedUp l-1:2")]
    [InlineData("h-1 planned l-1:1", null, "", "h-1 pickedUp l-1:1; s-2 pickedUp l-1:1 l-2:1")]
    [InlineData("h-1 planned; h-2 planned l-1:2", null, "", "h-1 pickedUp l-2:1; h-2 pickedUp l-1:2")]
    [InlineData("h-1 planned; h-2 planned", "h-2", "l-1:1", "h-1 planned; h-2 pickedUp l-1:1")]
    [InlineData("h-1 delivered l-1:1; h-2 planned l-1:2", "h-2", "", "h-1 delivered l-1:1; h-2 pickedUp l-1:1")]
    [InlineData("h-1 pickedUp l-1:1; h-2 inTransit l-2:1", null, "", "h-1 pickedUp l-1:1; h-2 inTransit l-2:1; s-3 pickedUp l-1:1")]
    [InlineData("s-2 planned", null, "l-2:1", "s-2 planned; s-3 pickedUp l-2:1")]
    public void Ship_Parcels_LeaveWithWhatIsInThem(string before, string? planned, string items, string after)
    {
        var decision = Samples.Decide(ParcelText.Order(before), Door.Manage, new ShipItems(Items(items), planned));

        Assert.Null(decision.Rejection);
        Assert.Equal(after, ParcelText.Of(decision.Order!));
    }

    [Theory]
    [InlineData("", null, "l-1:1 l-1:2", "items", ProblemKind.TooGreat)]
    [InlineData("", null, "l-1:2 l-1:-1", "items", ProblemKind.Invalid)]
    [InlineData("h-1 pickedUp l-1:1", null, "l-1:2", "items", ProblemKind.TooGreat)]
    [InlineData("h-1 pickedUp l-2:1", null, "l-2:1", "items", ProblemKind.TooGreat)]
    [InlineData("h-1 pickedUp l-2:1", "h-1", "l-1:1", "shipment", ProblemKind.Invalid)]
    [InlineData("h-1 planned", "h-2", "", "shipment", ProblemKind.Invalid)]
    public void Ship_WhatIsNotLeft_IsNamed(string before, string? planned, string items, string path, ProblemKind kind) => Assert.Equal(
        Rejection.Invalid(Verb.Ship, new FieldProblem(path, kind)),
        Samples.Decide(ParcelText.Order(before), Door.Manage, new ShipItems(Items(items), planned)).Rejection);

    [Fact]
    public void Ship_SeveralThatAreNotThere_AreAllNamed() => Assert.Equal(
        ["shipment", "items", "items"],
        Samples.Decide(ParcelText.Order(""), Door.Manage, new ShipItems(Items("l-1:9 l-9:1"), "h-9")).Rejection!
            .Problems.Select(problem => problem.Path));

    [Fact]
    public void Ship_TimesAndTracking_AreThoseOfTheParcel()
    {
        var earlier = Samples.Now.AddDays(-2);
        var order = ParcelText.Order("h-1 planned l-1:2; h-2 planned");
        order = order with
        {
            Shipments = [order.Shipments[0] with { ShippedAt = earlier, Tracking = new() { Code = "own" } }, order.Shipments[1]],
        };

        var next = Samples.Decide(order, Verb.Ship).Order!;
        var told = Samples.Decide(order, Door.Manage, new ShipItems(Tracking: new() { Code = "told" })).Order!;

        Assert.Equal(
            [(earlier, Samples.Now, "own"), (Samples.Now, Samples.Now, null)],
            next.Shipments.Select(parcel => (parcel.ShippedAt, parcel.MovedAt, parcel.Tracking?.Code)));
        Assert.Equal(["told", "told"], told.Shipments.Select(parcel => parcel.Tracking?.Code));
    }

    /// <summary>Parcels before, the one that is moved, where to, parcels after.</summary>
    [Theory]
    [InlineData("h-1 pickedUp l-1:2; h-2 planned", null, "inTransit", "h-1 inTransit l-1:2; h-2 planned")]
    [InlineData("h-1 pickedUp l-1:2; h-2 outForDelivery l-2:1", null, "inTransit", "h-1 inTransit l-1:2; h-2 outForDelivery l-2:1")]
    [InlineData("h-1 pickedUp l-1:2; h-2 pickedUp l-2:1", "h-2", "delivered", "h-1 pickedUp l-1:2; h-2 delivered l-2:1")]
    [InlineData("h-1 inTransit l-1:2", "h-1", "inTransit", "h-1 inTransit l-1:2")]
    public void Advance_Parcels_OnlyMoveForward(string before, string? parcel, string to, string after)
    {
        var decision = Samples.Decide(ParcelText.Order(before), Door.Manage, new AdvanceDelivery(ParcelText.State(to), parcel));

        Assert.Null(decision.Rejection);
        Assert.Equal(after, ParcelText.Of(decision.Order!));
        var moved = before.Split("; ").Zip(after.Split("; "), (one, other) => one != other);
        Assert.Equal(moved, decision.Order!.Shipments.Select(shipment => shipment.MovedAt == Samples.Now));
    }

    [Fact]
    public void Advance_ParcelThatHasNotLeft_IsNamed()
    {
        var order = ParcelText.Order("h-1 pickedUp l-1:1; h-2 planned");

        foreach (var parcel in new[] { "h-2", "h-9" })
        {
            Assert.Equal(
                Rejection.Invalid(Verb.AdvanceDelivery, new FieldProblem("shipment", ProblemKind.Invalid)),
                Samples.Decide(order, Door.Manage, new AdvanceDelivery(ShipmentState.Delivered, parcel)).Rejection);
        }
    }

    [Fact]
    public void Advance_AllOfThemFurther_IsRefused() => Assert.Equal(
        Rejection.Of(RejectionCode.IllegalTransition, Verb.AdvanceDelivery),
        Samples.Decide(
            ParcelText.Order("h-1 delivered l-1:2; h-2 outForDelivery l-2:1"),
            Door.Manage,
            new AdvanceDelivery(ShipmentState.InTransit)).Rejection);

    /// <summary>By the slowest of the parcels once all is under way.</summary>
    [Theory]
    [InlineData("", Unfulfilled, "l-1:2 l-2:1")]
    [InlineData("h-1 planned l-1:2", Unfulfilled, "l-1:2 l-2:1")]
    [InlineData("h-1 delivered l-1:2", InProgress, "l-2:1")]
    [InlineData("h-1 delivered l-1:1; h-2 pickedUp l-1:1", InProgress, "l-2:1")]
    [InlineData("h-1 delivered l-1:2; h-2 pickedUp l-2:1", PickedUp, "")]
    [InlineData("h-1 delivered l-1:2; h-2 inTransit l-2:1; h-3 planned", InTransit, "")]
    [InlineData("h-1 outForDelivery l-1:2; h-2 delivered l-2:1", OutForDelivery, "")]
    [InlineData("h-1 delivered l-1:2 l-2:1", Delivered, "")]
    public void Derived_Parcels_SayHowFarTheGoodsAre(string parcels, FulfillmentStatus expected, string left)
    {
        var order = ParcelText.Order(parcels);

        Assert.Equal(expected, order.Fulfillment);
        Assert.Equal(Items(left), order.LeftToShip);
        Assert.Equal(expected >= PickedUp, order.IsShippedWhole);
    }

    /// <summary>Goods that need no parcel are left to ship only where there is nothing else.</summary>
    [Theory]
    [InlineData(true, true, NotRequired, "l-1:2 l-2:1")]
    [InlineData(false, true, Unfulfilled, "l-1:2")]
    [InlineData(false, false, Unfulfilled, "l-1:2 l-2:1")]
    public void Derived_GoodsThatNeedNoParcel_AreLeftAlone(bool first, bool second, FulfillmentStatus expected, string left)
    {
        var order = ParcelText.Order("");
        order = (order with { Lines = [order.Lines[0] with { DoNotShip = first }, order.Lines[1] with { DoNotShip = second }] }).Derived();

        Assert.Equal(expected, order.Fulfillment);
        Assert.Equal(Items(left), order.LeftToShip);
    }

    [Fact]
    public void Derived_OrderWithoutLines_IsOneThingThatShips()
    {
        var order = ParcelText.Order("") with { Lines = [] };
        var sent = (order with { Shipments = [new() { Id = "h-1", State = ShipmentState.InTransit }] }).Derived();

        Assert.Equal(Unfulfilled, order.Derived().Fulfillment);
        Assert.Equal((InTransit, false), (sent.Fulfillment, sent.NeedsNoParcel));
    }

    private static ValueList<ShipmentItem> Items(string text) =>
        ParcelText.Items(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
