using OrderGrains.Orders;
using OrderGrains.Orders.Ageing;

namespace OrderGrains.Tests.Orders.Ageing;

/// <summary>When nobody has anything to do with an order any more.</summary>
public sealed class OrderEndingTests
{
    [Theory]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.PickedUp, true)]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.Delivered, true)]
    [InlineData(OrderStatus.Approved, PaymentStatus.Paid, FulfillmentStatus.Delivered, true)]
    [InlineData(OrderStatus.Placed, PaymentStatus.Refunded, FulfillmentStatus.Delivered, true)]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.InProgress, false)]
    [InlineData(OrderStatus.Placed, PaymentStatus.Authorized, FulfillmentStatus.Delivered, false)]
    [InlineData(OrderStatus.Placed, PaymentStatus.Unpaid, FulfillmentStatus.Delivered, false)]
    [InlineData(OrderStatus.Pending, PaymentStatus.Unpaid, FulfillmentStatus.Unfulfilled, false)]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Unpaid, FulfillmentStatus.Unfulfilled, true)]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Voided, FulfillmentStatus.Unfulfilled, true)]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Authorized, FulfillmentStatus.Unfulfilled, false)]
    public void HasEnded_Axes_Decide(OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, bool expected) =>
        Assert.Equal(expected, OrderEnding.HasEnded(Samples.At(status, payment, fulfillment)));

    [Fact]
    public void HasEnded_Archived_WhateverItStandsAt() => Assert.True(OrderEnding.HasEnded(
        Samples.At(OrderStatus.Placed, PaymentStatus.Authorized) with { ArchivedAt = DateTimeOffset.UnixEpoch }));

    [Fact]
    public void HasEnded_MoneyUnderWay_KeepsTheOrder()
    {
        var order = Samples.At(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.Delivered) with
        {
            ArchivedAt = DateTimeOffset.UnixEpoch,
        };
        var payment = order.Payments[0];
        var refund = payment.Movements[0] with { Id = "refund", Kind = MovementKind.Refund, State = MovementState.Pending };

        Assert.False(OrderEnding.HasEnded(
            (order with { Payments = [payment with { Movements = [.. payment.Movements, refund] }] }).Derived()));
    }
}
