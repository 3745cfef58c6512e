using OrderGrains.Orders;
using OrderGrains.Values;
using static OrderGrains.Orders.FulfillmentStatus;

namespace OrderGrains.Tests.Orders.Shipping;

/// <summary>
/// Parcels before they leave, of an order of two shirts (<c>l-1</c>) and a mug (<c>l-2</c>), of which one is planned (<c>h-1</c>).
/// </summary>
public sealed class PlanTests
{
    private static readonly Order Placed = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);
    private static readonly PlanShipment Mug = new([new("l-2", 1)], "b-1") { Packages = 2, GoodToGo = true, Number = "83651-1" };

    [Fact]
    public void Plan_Parcel_HoldsWhatItSaysAndLeavesWithTheRest()
    {
        var order = Do(Placed, Mug);
        Assert.Equal(
            new()
            {
                Id = "b-1",
                Number = "83651-1",
                Items = [new("l-2", 1)],
                Packages = 2,
                GoodToGo = true,
                PlannedAt = Samples.Now,
            },
            order.Shipments[1]);

        var shipped = Do(order, new ShipItems());
        Assert.Equal((PickedUp, "h-1: l-1 2; b-1: l-2 1"), (shipped.Fulfillment, Text(shipped)));
    }

    [Fact]
    public void Plan_WithoutAnId_GetsOneAndWithTheSameIdChangesNothing()
    {
        var order = Do(Placed, Mug, new PlanShipment());

        Assert.Equal(["h-1", "b-1", "s-3"], order.Shipments.Select(parcel => parcel.Id));
        Assert.Empty(Samples.Decide(order, Door.Manage, Mug).Events);
        Refused(order, Mug with { Packages = 3 }, "shipment");
    }

    [Theory]
    [InlineData("l-1", 3, 1, "items", ProblemKind.TooGreat)]
    [InlineData("l-2", 1, 1, "items", ProblemKind.TooGreat)]
    [InlineData("l-1", 0, 1, "items", ProblemKind.Invalid)]
    [InlineData("l-9", 1, 1, "items", ProblemKind.Invalid)]
    [InlineData("l-1", 1, 0, "packages", ProblemKind.Invalid)]
    public void Plan_WhatIsNotThereOrPromised_IsRefused(string line, int quantity, int packages, string path, ProblemKind kind) =>
        Refused(Do(Placed, Mug), new PlanShipment([new(line, quantity)]) { Packages = packages }, path, kind);

    [Fact]
    public void Plan_EmptyId_IsRefused() => Refused(Placed, new PlanShipment(Shipment: ""), "shipment", ProblemKind.Blank);

    [Fact]
    public void Plan_MethodThatCosts_IsDueWithTheOrderThatIsNotPlacedYet()
    {
        var order = Do(Samples.Pending, new PlanShipment(Shipment: "s-2") { Method = new() { Id = "m-2", Amount = 250 } });

        Assert.Equal(5250, order.Balance.Due);
        Assert.Equal(5000, Do(order, new ChangeShipment(Verb.CancelShipment, "s-2")).Balance.Due);
    }

    [Fact]
    public void Plan_MethodThatCostsMoreOnceTheOrderIsPlaced_IsRefused()
    {
        var dearer = new ShippingMethod { Id = "m-2", Amount = 250 };

        Refused(Placed, new PlanShipment { Method = dearer }, "method.amount", ProblemKind.TooGreat);
        Refused(Placed, new EditShipment("h-1") { Method = dearer }, "method.amount", ProblemKind.TooGreat);
        Assert.Equal(5000, Do(Placed, new PlanShipment { Method = dearer with { Amount = 0 } }).Balance.Due);
    }

    [Fact]
    public void Edit_PlannedParcel_SetsWhatIsSent()
    {
        var order = Do(Placed, Mug with { Tracking = new() { Code = "3S", Carrier = "PostNL" } }, new EditShipment("b-1")
        {
            Items = ValueList.Create<ShipmentItem>([new("l-1", 1)]),
            Packages = (int?)null,
            GoodToGo = false,
            Tracking = new() { Code = "4S" },
        });

        Assert.Equal(
            new()
            {
                Id = "b-1",
                Number = "83651-1",
                Items = [new("l-1", 1)],
                Tracking = new() { Code = "4S", Carrier = "PostNL" },
                PlannedAt = Samples.Now,
            },
            order.Shipments[1]);
        Assert.Empty(Do(order, new EditShipment("b-1") { Items = default(ValueList<ShipmentItem>) }).Shipments[1].Items);
    }

    [Fact]
    public void Edit_ParcelThatHasLeft_SetsNeitherPiecesNorPrice()
    {
        var edit = new EditShipment("h-1") { Tracking = new() { Code = "3S", ReturnSlip = "R" }, Packages = 2, GoodToGo = true };

        var order = Do(Placed, new ShipItems([new("l-1", 1)], "h-1"), edit);

        var parcel = order.Shipments[0];
        Assert.Equal(("3S", "R", 2, true), (parcel.Tracking?.Code, parcel.Tracking?.ReturnSlip, parcel.Packages, parcel.GoodToGo));
        Refused(order, new EditShipment("h-1") { Method = new ShippingMethod { Id = "m-9", Amount = 1 } }, "shipment");
        Refused(order, new EditShipment("h-1") { Items = default(ValueList<ShipmentItem>) }, "shipment");
    }

    [Fact]
    public void Plan_ANewParcelUnderAnIdThatIsTaken_IsRefusedEvenWhereItIsAlike() =>
        Refused(Do(Placed, Mug), Mug with { IsNew = true }, "shipment");

    [Fact]
    public void Edit_OfAnUntouchedParcel_IsRefusedOnceItHasLeftOrIsPaid()
    {
        var edit = new EditShipment("h-1") { Items = ValueList.Create<ShipmentItem>([new("l-1", 1)]), Untouched = true };
        var unpaid = Samples.At(OrderStatus.Placed, PaymentStatus.Authorized);

        Assert.Equal(1, Do(unpaid, edit).Shipments[0].Items.Of("l-1"));
        Refused(Placed, edit, "shipment");
        Refused(Do(unpaid, new MoveMoney(Verb.Capture) { Shipment = "h-1" }), edit, "shipment");
    }

    [Fact]
    public void Edit_MoreThanIsLeft_IsRefused()
    {
        var order = Do(Placed, Mug);

        var items = ValueList.Create<ShipmentItem>([new("l-2", 1)]);
        Refused(order, new EditShipment("h-1") { Items = items }, "items", ProblemKind.TooGreat);
        Assert.Equal(order, Samples.Decide(order, Door.Manage, new EditShipment("b-1") { Items = items }).Order);
        Refused(order, new EditShipment("b-1") { Packages = 0 }, "packages");
        Refused(order, new EditShipment("b-9") { Packages = 1 }, "shipment");
    }

    [Fact]
    public void Hold_Parcel_StaysBehindUntilItIsReleased()
    {
        var order = Do(Placed, Mug, new ChangeShipment(Verb.HoldShipment, "b-1"), new ShipItems());
        Assert.Equal((InProgress, "h-1: l-1 2; b-1: l-2 1"), (order.Fulfillment, Text(order)));
        Assert.Equal(ShipmentState.Planned, order.Shipments[1].State);

        Assert.Empty(Samples.Decide(order, Door.Manage, new ShipItems()).Events);
        Refused(order, new ShipItems(Shipment: "b-1"), "shipment");
        Assert.Equal(PickedUp, Do(order, new ChangeShipment(Verb.ReleaseShipment, "b-1"), new ShipItems()).Fulfillment);
    }

    [Fact]
    public void Hold_ParcelOfAllThatIsLeft_KeepsWhatNoOtherNames()
    {
        var held = Do(Placed, new ChangeShipment(Verb.HoldShipment, "h-1"));
        Assert.Equal(Rejection.Of(RejectionCode.IllegalTransition, Verb.Ship), Samples.Decide(held, Verb.Ship).Rejection);
        Assert.Equal(
            "it needs: not all of them are in parcels on hold",
            OrderGrains.Orders.Lifecycle.Standings(held).Single(standing => standing.Verb == Verb.Ship).WhyNot);

        var order = Do(held, Mug, new ShipItems());
        Assert.Equal((InProgress, "h-1: ; b-1: l-2 1"), (order.Fulfillment, Text(order)));
        Assert.Equal((ShipmentState.Planned, ShipmentState.PickedUp), (order.Shipments[0].State, order.Shipments[1].State));
    }

    [Theory]
    [InlineData(Verb.HoldShipment)]
    [InlineData(Verb.ReleaseShipment)]
    [InlineData(Verb.CancelShipment)]
    public void Change_ParcelThatHasLeftOrIsNot_IsRefused(Verb verb)
    {
        var order = Do(Placed, new ShipItems([new("l-1", 1)], "h-1"), Mug);

        Refused(order, new ChangeShipment(verb, "h-1"), "shipment");
        Refused(order, new ChangeShipment(verb, "h-9"), "shipment");
    }

    [Theory]
    [InlineData(Verb.HoldShipment)]
    [InlineData(Verb.ReleaseShipment)]
    public void Change_Again_ChangesNothing(Verb verb)
    {
        var order = Do(Placed, new ChangeShipment(verb, "h-1"));

        Assert.Equal(verb == Verb.HoldShipment, order.Shipments[0].OnHold);
        Assert.Empty(Samples.Decide(order, Door.Manage, new ChangeShipment(verb, "h-1")).Events);
    }

    [Fact]
    public void Cancel_PlannedParcel_LeavesItsPiecesToShip()
    {
        var order = Do(Placed, Mug, new ChangeShipment(Verb.CancelShipment, "b-1"));

        Assert.Equal("h-1", Assert.Single(order.Shipments).Id);
        Assert.Equal(PickedUp, Do(order, new ShipItems([new("l-1", 2), new("l-2", 1)])).Fulfillment);
    }

    [Fact]
    public void Ship_WhatAnotherParcelIsPromised_IsRefused() =>
        Refused(Do(Placed, Mug), new ShipItems([new("l-2", 1)]), "items", ProblemKind.TooGreat);

    [Fact]
    public void EditLines_PromisedPieces_StandForTheParcel()
    {
        var order = Do(Samples.Pending, Mug);

        Refused(order, new RemoveLine("l-2"), "lines[l-2].quantity");
        Refused(order, new ChangeLine("l-2") { Quantity = 0 }, "lines[l-2].quantity");
        Assert.Equal(2, Do(order, new ChangeLine("l-2") { Quantity = 2 }).Lines[1].Quantity);
    }

    [Fact]
    public void EditLines_FirstThatShips_IsRefusedWhereOthersArePromised()
    {
        var cards = Samples.Pending with { Lines = [.. Samples.Pending.Lines.Select(line => line with { DoNotShip = true })] };
        var order = Do(cards.Derived(), Mug);

        Refused(order, new AddLine(new() { Id = "l-3", Quantity = 1 }), "lines[l-3].doNotShip");
        Do(order, new AddLine(new() { Id = "l-3", Quantity = 1, DoNotShip = true }));
    }

    private static string Text(Order order) => string.Join(
        "; ",
        order.Shipments.Select(parcel => $"{parcel.Id}: {string.Join(',', parcel.Items.Select(item => $"{item.Line} {item.Quantity}"))}"));

    private static Order Do(Order order, params OrderAction[] actions)
    {
        var decision = Samples.Decide(order, Door.Manage, actions);
        Assert.Null(decision.Rejection);
        Assert.Null(OrderInvariants.Broken(decision.Order!));
        return decision.Order!;
    }

    private static void Refused(Order order, OrderAction action, string path, ProblemKind kind = ProblemKind.Invalid) => Assert.Equal(
        Rejection.Invalid(action.Verb, new FieldProblem(path, kind)), Samples.Decide(order, Door.Manage, action).Rejection);
}
