using System.Globalization;
using OrderGrains.Orders;
using OrderGrains.Values;
using static OrderGrains.Tests.Orders.Payments.GatewayOrders;

namespace OrderGrains.Tests.Orders.Lifecycle;

/// <summary>Conditions of several parts, where one part alone would not tell.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData(ShipmentState.InTransit, ShipmentState.InTransit, true)]
    [InlineData(ShipmentState.PickedUp, ShipmentState.OutForDelivery, false)]
    [InlineData(ShipmentState.Planned, ShipmentState.Planned, false)]
    public void CanBeCalledBack_TwoParcels_GoesByBoth(ShipmentState one, ShipmentState other, bool holds)
    {
        var order = Samples.At(OrderStatus.Placed) with { Shipments = [Parcel("a", one), Parcel("b", other)] };

        Assert.Equal(holds, OrderConditions.CanBeCalledBack.Holds(order));
    }

    [Theory]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, true)]
    [InlineData(OrderStatus.Placed, PaymentStatus.Unpaid, false)]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Paid, false)]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Unpaid, false)]
    public void AliveAndPaid_NeedsBoth(OrderStatus status, PaymentStatus payment, bool holds) =>
        Assert.Equal(holds, OrderConditions.AliveAndPaid.Holds(Samples.At(status, payment)));

    [Theory]
    [InlineData(PaymentStatus.Paid, FulfillmentStatus.NotRequired, true)]
    [InlineData(PaymentStatus.Unpaid, FulfillmentStatus.NotRequired, false)]
    [InlineData(PaymentStatus.Paid, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(PaymentStatus.Paid, FulfillmentStatus.PickedUp, true)]
    public void Over_WhatNeedsNoParcel_OnceItIsPaid(PaymentStatus payment, FulfillmentStatus fulfillment, bool holds) =>
        Assert.Equal(holds, OrderConditions.Over.Holds(Samples.At(OrderStatus.Placed, payment, fulfillment)));

    [Fact]
    public void IsApproved_OnlyApprovedIs()
    {
        Assert.True(OrderConditions.IsApproved.Holds(Samples.At(OrderStatus.Approved)));
        Assert.False(OrderConditions.IsApproved.Holds(Samples.At(OrderStatus.Placed)));
    }

    [Fact]
    public void NothingAwaited_OneOfTwoHasAnswered_OneIs()
    {
        var order = Pending().After(new MoveMoney(Verb.Authorize, 1000), new MoveMoney(Verb.Authorize, 4000)).After(Done("m-1"));

        Assert.False(OrderConditions.NothingAwaited.Holds(order));
        Assert.True(OrderConditions.NothingAwaited.Holds(order.After(Done("m-2"))));
    }

    [Fact]
    public void SomethingChargedBack_AllOfItReversed_DoesNotHold()
    {
        var charged = Samples.At(OrderStatus.Placed, PaymentStatus.Paid).After(Verb.ChargeBack);

        Assert.True(OrderConditions.SomethingChargedBack.Holds(charged));
        Assert.False(OrderConditions.SomethingChargedBack.Holds(charged.After(Verb.ReverseChargeBack)));
    }

    [Theory]
    [InlineData("l-1:1 l-2:1", true)]
    [InlineData("l-1:1 l-2:0", false)]
    [InlineData("l-9:1", false)]
    [InlineData("", true)]
    public void PlannedFits_ItemsOfAPlannedParcel_AreOfTheOrdersLines(string items, bool fits)
    {
        var order = Samples.At(OrderStatus.Placed) with { Shipments = [Parcel("a", ShipmentState.Planned, items)] };

        Assert.Equal(fits, ParcelInvariants.PlannedFits(order.Derived()));
    }

    [Theory]
    [InlineData("l-1:1", "l-1:1", true)]
    [InlineData("l-1:1", "l-1:1 l-2:1", false)]
    [InlineData("l-1:1", "l-1:1 l-1:0", false)]
    [InlineData("l-1:1", "", false)]
    [InlineData("l-1:1 l-2:1", "l-1:2", false)]
    public void ReturnedFits_ItemsOfAReturn_AreOfItsParcel(string parcel, string items, bool fits)
    {
        var order = Samples.At(OrderStatus.Placed) with
        {
            Shipments = [Parcel("a", ShipmentState.Delivered, parcel)],
            Returns = [new() { Id = "r-0", Shipment = "a", Items = Items("l-1:0"), CancelledAt = Samples.Now }],
        };
        Assert.False(ParcelInvariants.ReturnedFits(order));

        var returned = new OrderReturn { Id = "r-1", Shipment = "a", Items = Items(items) };
        Assert.Equal(fits, ParcelInvariants.ReturnedFits(order with { Returns = [returned] }));
    }

    [Fact]
    public void ReturnsEndOnce_RefundThatIsNone_DoesNotHold()
    {
        var paid = Samples.At(OrderStatus.Placed, PaymentStatus.PartiallyRefunded);
        var refund = paid.Payments[0].Movements.Single(movement => movement.Kind == MovementKind.Refund).Id;
        var capture = paid.Payments[0].Movements.Single(movement => movement.Kind == MovementKind.Capture).Id;
        var done = new OrderReturn { Id = "r-1", Shipment = "a", CompletedAt = Samples.Now };

        Assert.True(ParcelInvariants.ReturnsEndOnce(paid with { Returns = [done with { Refunds = [refund] }] }));
        Assert.False(ParcelInvariants.ReturnsEndOnce(paid with { Returns = [done with { Refunds = [capture] }] }));
        Assert.False(ParcelInvariants.ReturnsEndOnce(paid with { Returns = [done with { CancelledAt = Samples.Now }] }));
    }

    private static Shipment Parcel(string id, ShipmentState state, string items = "") =>
        new() { Id = id, State = state, Items = Items(items) };

    private static ValueList<ShipmentItem> Items(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':'))
            .Select(item => new ShipmentItem(item[0], int.Parse(item[1], CultureInfo.InvariantCulture))),
    ];
}
