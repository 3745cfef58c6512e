using OrderGrains.Orders;
using OrderGrains.Tests.Orders.Payments;
using OrderGrains.Tests.Orders.Shipping;

namespace OrderGrains.Tests.Orders.Lifecycle;

/// <summary>Which invariant an order breaks that never came about by the lifecycle.</summary>
public sealed class InvariantTests
{
    [Theory]
    [InlineData("authorize 5000; capture 3000 of m-1; void 2000 of m-1", null)]
    [InlineData("authorize 5000; failed capture 9000 of m-1", null)]
    [InlineData("capture 5000; refund 5000 of m-1", null)]
    [InlineData("capture 5000; chargeback 5000 of m-1; reverse 5000 of m-1; refund 5000 of m-1", null)]
    [InlineData("failed authorize 0", null)]
    [InlineData("authorize 1000; capture 2000 of m-1", "sumsFit")]
    [InlineData("authorize 1000; void 2000 of m-1", "sumsFit")]
    [InlineData("capture 1000; refund 2000 of m-1", "sumsFit")]
    [InlineData("capture 1000; pending refund 2000 of m-1", "sumsFit")]
    [InlineData("capture 1000; chargeback 500 of m-1; reverse 600 of m-1", "sumsFit")]
    [InlineData("capture -1", "sumsFit")]
    [InlineData("failed authorize -1", "parentsFit")]
    [InlineData("capture 5000; authorize 1000 of m-1", "parentsFit")]
    [InlineData("authorize 5000; void 1000", "parentsFit")]
    [InlineData("capture 5000; refund 1000", "parentsFit")]
    [InlineData("capture 5000; refund 1000 of m-9", "parentsFit")]
    [InlineData("capture 5000; authorize 5000; refund 1000 of m-2", "parentsFit")]
    [InlineData("authorize 5000; capture 5000; void 1000 of m-2", "parentsFit")]
    [InlineData("failed authorize 5000; authorize 1000; capture 1000 of m-1", "parentsFit")]
    [InlineData("authorize 5000 / void 1000 of m-1", "parentsFit")]
    [InlineData("capture 2000; capture 3000; refund 3000 of m-1", "parentsFit")]
    [InlineData("authorize 5000; pending capture 3000 of m-1; pending capture 3000 of m-1", "parentsFit")]
    public void Broken_Movements_FitIntoEachOther(string ledger, string? broken) =>
        Assert.Equal(broken, OrderInvariants.Broken(LedgerText.Order(ledger))?.Name);

    [Theory]
    [InlineData("h-1 planned; h-2 planned l-1:2 l-2:1", null)]
    [InlineData("h-1 pickedUp l-1:1; h-2 planned l-1:1", null)]
    [InlineData("h-1 planned l-1:3", "plannedFits")]
    [InlineData("h-1 planned l-1:0", "plannedFits")]
    [InlineData("h-1 planned l-9:1", "plannedFits")]
    [InlineData("h-1 planned l-1:1; h-2 planned l-1:2", "plannedFits")]
    [InlineData("h-1 pickedUp l-1:1; h-2 planned l-1:2", "plannedFits")]
    [InlineData("h-1 pickedUp l-1:2 l-2:1", null)]
    [InlineData("h-1 pickedUp l-1:1; h-2 delivered l-1:1", null)]
    [InlineData("h-1 pickedUp l-1:3", "shippedFits")]
    [InlineData("h-1 pickedUp l-1:2; h-2 delivered l-1:1", "shippedFits")]
    [InlineData("h-1 pickedUp l-1:0", "shippedFits")]
    [InlineData("h-1 pickedUp l-9:1", "shippedFits")]
    public void Broken_Parcels_HoldNoMoreThanWasOrdered(string parcels, string? broken) =>
        Assert.Equal(broken, OrderInvariants.Broken(ParcelText.Order(parcels))?.Name);

    [Theory]
    [InlineData(OrderStatus.Draft, "", false, null)]
    [InlineData(OrderStatus.Draft, "failed authorize 5000", false, "draftsArePlain")]
    [InlineData(OrderStatus.Draft, "(expired)", false, "draftsArePlain")]
    [InlineData(OrderStatus.Draft, "", true, "draftsArePlain")]
    [InlineData(OrderStatus.Pending, "authorize 5000", false, null)]
    [InlineData(OrderStatus.Pending, "capture 1", false, "takenOnceOrdered")]
    [InlineData(OrderStatus.Placing, "capture 1", false, "takenOnceOrdered")]
    [InlineData(OrderStatus.Pending, "", true, "takenOnceOrdered")]
    [InlineData(OrderStatus.Placed, "capture 1", true, null)]
    public void Broken_BeforeItIsPlaced_NothingIsTakenOrBegun(OrderStatus status, string ledger, bool started, string? broken) =>
        Assert.Equal(broken, OrderInvariants.Broken(LedgerText.Order(ledger, status) with { FulfillmentStarted = started })?.Name);

    [Theory]
    [InlineData(OrderStatus.Draft, ShipmentState.PickedUp, "draftsArePlain")]
    [InlineData(OrderStatus.Draft, ShipmentState.Planned, null)]
    [InlineData(OrderStatus.Pending, ShipmentState.PickedUp, "takenOnceOrdered")]
    [InlineData(OrderStatus.Placing, ShipmentState.Planned, null)]
    [InlineData(OrderStatus.Editing, ShipmentState.PickedUp, "editedBeforeShipped")]
    [InlineData(OrderStatus.Editing, ShipmentState.Planned, null)]
    [InlineData(OrderStatus.Approved, ShipmentState.Delivered, null)]
    [InlineData(OrderStatus.Cancelled, ShipmentState.InTransit, null)]
    [InlineData(OrderStatus.Cancelled, ShipmentState.OutForDelivery, "refundedOnceDelivered")]
    public void Broken_ParcelOfAStatus_IsWhereItMayBe(OrderStatus status, ShipmentState state, string? broken)
    {
        var parcel = new Shipment { Id = "h-1", State = state, Items = [new("l-1", 1)] };

        Assert.Equal(broken, OrderInvariants.Broken((LedgerText.Order("", status) with { Shipments = [parcel] }).Derived())?.Name);
    }

    [Fact]
    public void Broken_CancelledAndDelivered_IsRefunded() =>
        Assert.Null(OrderInvariants.Broken(Samples.At(OrderStatus.Cancelled, PaymentStatus.Refunded, FulfillmentStatus.Delivered)));

    [Theory]
    [InlineData(OrderStatus.Pending, null)]
    [InlineData(OrderStatus.Placed, "placedOnceOrdered")]
    [InlineData(OrderStatus.Editing, "placedOnceOrdered")]
    [InlineData(OrderStatus.Approved, "placedOnceOrdered")]
    [InlineData(OrderStatus.Cancelled, null)]
    public void Broken_WithoutATimeOfPlacement_IsNotPlaced(OrderStatus status, string? broken) =>
        Assert.Equal(broken, OrderInvariants.Broken(Samples.At(status) with { PlacedAt = null })?.Name);
}
