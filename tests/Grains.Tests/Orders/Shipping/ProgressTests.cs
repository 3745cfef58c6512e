using OrderGrains.Orders;
using OrderGrains.Tests.Orders.Payments;
using static OrderGrains.Orders.ParcelSetback;

namespace OrderGrains.Tests.Orders.Shipping;

/// <summary>What carriers tell of parcels on their way.</summary>
public sealed class ProgressTests
{
    private static readonly DateTimeOffset Expected = Samples.Now.AddDays(2);

    private static readonly ParcelReport Chicago = new()
    {
        Location = new() { City = "Chicago", State = "IL", Country = "US" },
        Description = "Package in transit to destination",
        EstimatedDelivery = Expected,
    };

    [Theory]
    [InlineData("h-1 pickedUp l-1:2", FailedDelivery, null)]
    [InlineData("h-1 inTransit l-1:2", FailedDelivery, null)]
    [InlineData("h-1 outForDelivery l-1:2", FailedDelivery, "h-1")]
    [InlineData("h-1 delivered l-1:2", FailedDelivery, null)]
    [InlineData("h-1 planned l-1:2", ParcelSetback.Exception, null)]
    [InlineData("h-1 pickedUp l-1:2; h-2 planned", ParcelSetback.Exception, "h-1")]
    [InlineData("h-1 inTransit l-1:2; h-2 delivered l-2:1", ParcelSetback.Exception, "h-1")]
    [InlineData("h-1 outForDelivery l-1:2; h-2 pickedUp l-2:1", ParcelSetback.Exception, "h-1 h-2")]
    [InlineData("h-1 delivered l-1:2", ParcelSetback.Exception, null)]
    public void Setback_Parcels_KeepsThoseItCanHappenTo(string parcels, ParcelSetback setback, string? kept)
    {
        var decision = Samples.Decide(ParcelText.Order(parcels), Door.Manage, new ReportSetback(setback));

        var shown = decision.Order?.Shipments.Where(parcel => parcel.Setback == setback).Select(parcel => parcel.Id);
        Assert.Equal(kept, shown is null ? null : string.Join(' ', shown));
        Assert.Equal(kept is null ? RejectionCode.IllegalTransition : null, decision.Rejection?.Code);
    }

    [Fact]
    public void Setback_OfOneParcel_LeavesTheOthersAndSaysWhichAreNone()
    {
        var order = ParcelText.Order("h-1 inTransit l-1:2; h-2 inTransit l-2:1; h-3 planned");

        var kept = order.After(new ReportSetback(ParcelSetback.Exception, "h-2", Chicago));

        Assert.Equal([null, ParcelSetback.Exception, null], kept.Shipments.Select(parcel => parcel.Setback));
        Assert.Equal([null, Chicago, null], kept.Shipments.Select(parcel => parcel.Report));
        Assert.All(["h-3", "h-9"], parcel => Assert.Equal(
            Rejection.Invalid(Verb.ReportException, new FieldProblem("shipment", ProblemKind.Invalid)),
            Samples.Decide(order, Door.Manage, new ReportSetback(ParcelSetback.Exception, parcel)).Rejection));
    }

    [Fact]
    public void Advance_ToWhereAKeptParcelStands_IsTheNextAttempt()
    {
        var failed = ParcelText.Order("h-1 outForDelivery l-1:2").After(new ReportSetback(FailedDelivery));

        var again = Samples.Decide(failed, Door.Manage, new AdvanceDelivery(ShipmentState.OutForDelivery));

        Assert.Equal("deliveryAdvanced", Assert.Single(again.Events).Type);
        Assert.Null(again.Order!.Shipments[0].Setback);
        Assert.Equal(FailedDelivery, again.Order.After(new ReportSetback(FailedDelivery)).Shipments[0].Setback);
    }

    [Fact]
    public void Report_OfEachKind_IsToldOnceAndARepeatChangesNothing()
    {
        OrderAction[] told =
        [
            new ShipItems(Report: Chicago with { Description = "Picked up" }),
            new AdvanceDelivery(ShipmentState.InTransit, Report: Chicago),
            new ReportSetback(ParcelSetback.Exception, Report: Chicago with { Description = "Customs" }),
            new AdvanceDelivery(ShipmentState.OutForDelivery, Report: Chicago with { Description = null }),
            new ReportSetback(FailedDelivery, Report: Chicago with { Description = "Nobody there" }),
        ];
        var order = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);

        foreach (var action in told)
        {
            var first = Samples.Decide(order, Door.Manage, action);
            Assert.Single(first.Events);
            order = first.Order!;
            Assert.Empty(Samples.Decide(order, Door.Manage, action).Events);
        }
    }

    [Fact]
    public void Report_WithTheNextMove_TakesThePlaceOfTheLastButForWhenItIsExpected()
    {
        var order = ParcelText.Order("h-1 pickedUp l-1:2").After(new AdvanceDelivery(ShipmentState.InTransit, Report: Chicago));

        var silent = order.After(new AdvanceDelivery(ShipmentState.InTransit));
        var elsewhere = order.After(new AdvanceDelivery(ShipmentState.InTransit, Report: new() { Description = "Arrived" }));
        var further = order.After(new AdvanceDelivery(ShipmentState.OutForDelivery));

        Assert.Equal(Chicago, silent.Shipments[0].Report);
        Assert.Equal(new ParcelReport { Description = "Arrived", EstimatedDelivery = Expected }, elsewhere.Shipments[0].Report);
        Assert.Equal(new ParcelReport { EstimatedDelivery = Expected }, further.Shipments[0].Report);
        Assert.Equal(order.Shipments[0].MovedAt, elsewhere.Shipments[0].MovedAt);
    }

    [Fact]
    public void Ship_WithAReport_TellsItOfThoseThatLeaveNow()
    {
        var order = ParcelText.Order("h-1 inTransit l-1:1; h-2 planned l-1:1; h-3 planned").After(new ShipItems(Report: Chicago));

        Assert.Equal([null, Chicago, Chicago], order.Shipments.Select(parcel => parcel.Report));
    }

    [Theory]
    [InlineData(ShipmentState.Planned, ParcelSetback.Exception, "setbacksFit")]
    [InlineData(ShipmentState.InTransit, FailedDelivery, "setbacksFit")]
    [InlineData(ShipmentState.InTransit, ParcelSetback.Exception, null)]
    [InlineData(ShipmentState.OutForDelivery, FailedDelivery, null)]
    [InlineData(ShipmentState.Delivered, ParcelSetback.Exception, "setbacksFit")]
    public void Invariant_Setbacks_KeepWhatIsUnderWay(ShipmentState state, ParcelSetback setback, string? broken)
    {
        var order = ParcelText.Order($"h-1 {state} l-1:1");

        Assert.Equal(
            broken, OrderInvariants.Broken(order with { Shipments = [order.Shipments[0] with { Setback = setback }] })?.Name);
    }
}
