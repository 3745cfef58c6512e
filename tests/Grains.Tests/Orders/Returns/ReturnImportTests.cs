using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Tests.Orders.Returns;

/// <summary>Orders that are taken over with parcels and returns: what could not have come about here is refused.</summary>
public sealed class ReturnImportTests
{
    private static readonly Shipment Left = new() { Id = "h-1", State = ShipmentState.Delivered, Items = [new("l-1", 2), new("l-2", 1)] };
    private static readonly OrderReturn Open = new() { Id = "r-1", Shipment = "h-1", Items = [new("l-1", 1)], RequestedAt = Samples.Now };

    public static TheoryData<string, Order> Impossible => new()
    {
        { "of a parcel that is not", With(Open with { Shipment = "h-9" }) },
        { "of a parcel that is planned", With(Open) with { Shipments = [Left with { State = ShipmentState.Planned }] } },
        { "of a line that is not", With(Open with { Items = [new("l-9", 1)] }) },
        { "of nothing", With(Open with { Items = [] }) },
        { "of no pieces", With(Open with { Items = [new("l-1", 0)] }) },
        { "of too many", With(Open with { Items = [new("l-1", 3)] }) },
        { "of too many together", With(Open with { Items = [new("l-1", 2)] }, Open with { Id = "r-2" }) },
        { "of more than a number holds", With(Open with { Items = [new("l-1", int.MaxValue), new("l-1", int.MaxValue)] }) },
        { "both ends", With(Open with { CompletedAt = Samples.Now, CancelledAt = Samples.Now }) },
        { "restocked while open", With(Open with { Restock = true }) },
        { "a refund that is not", With(Open with { CompletedAt = Samples.Now, Refunds = ["m-9"] }) },
        { "a promise beyond what is left", Planned(new Shipment { Id = "b-1", Items = [new("l-1", 3)] }) },
        {
            "promises beyond it together",
            Planned(new() { Id = "b-1", Items = [new("l-1", 2)] }, new() { Id = "b-2", Items = [new("l-1", 1)] })
        },
        { "a promise of a line that is not", Planned(new Shipment { Id = "b-1", Items = [new("l-9", 1)] }) },
        { "on hold and gone", With() with { Shipments = [Left with { OnHold = true }] } },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Import_Impossible_IsRefused(string what, Order order) =>
        Assert.Equal((what, RejectionCode.UnreachableState), (what, Import(order).Rejection?.Code));

    public static TheoryData<string, Order> Misformed => new()
    {
        { "returns", With(Open, Open) },
        { "shipments", Planned(new() { Id = "b-1", ChildOrderId = "x" }, new() { Id = "b-2", ChildOrderId = "x" }) },
        { "shipments", Planned(new Shipment { Id = "b-1", Packages = 0 }) },
        { "shipments", Planned(new Shipment { Id = "b-1", Amount = -1 }) },
        { "shipments", Planned(new Shipment { Id = "b-1", Amount = Amounts.Max }) },
    };

    [Theory]
    [MemberData(nameof(Misformed))]
    public void Import_Misformed_NamesTheList(string path, Order order) =>
        Assert.Equal([new(path, ProblemKind.Invalid)], Import(order).Rejection!.Problems);

    [Fact]
    public void Import_CancelledReturns_TakeNothing()
    {
        var gone = Open with { Items = [new("l-1", 2)], CancelledAt = Samples.Now };

        Assert.Null(Import(With(gone, gone with { Id = "r-2" }, Open with { Id = "r-3" })).Rejection);
    }

    [Fact]
    public void Import_WhatWasExported_IsTheSame()
    {
        var order = Samples.Decide(
            Samples.At(OrderStatus.Placed, PaymentStatus.Paid), Door.Manage, new ShipItems([new("l-1", 2)], "h-1"),
            new PlanShipment([new("l-2", 1)], "b-1") { GoodToGo = true }, new ChangeShipment(Verb.HoldShipment, "b-1"),
            new OpenReturn([new("l-1", 1)]), new CompleteReturn("r-1", Restock: true, Refunds: true), new OpenReturn()).Order!;

        var imported = Import(order);

        Assert.Null(imported.Rejection);
        Assert.Equal((order.Shipments, order.Returns), (imported.Order!.Shipments, imported.Order.Returns));
    }

    private static Order With(params ValueList<OrderReturn> returns) =>
        Samples.Pending with { Status = OrderStatus.Placed, Shipments = [Left], Returns = returns };

    private static Order Planned(params ValueList<Shipment> shipments) =>
        Samples.Pending with { Status = OrderStatus.Placed, Shipments = shipments };

    private static Decision Import(Order order) =>
        OrderDecider.Decide(null, Samples.Command(Door.Manage, new ImportOrder(order)), Samples.Now);
}
