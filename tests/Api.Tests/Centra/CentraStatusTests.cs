using OrderGrains.Api.Doors.Centra;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>The order status as a projection of the three axes.</summary>
public sealed class CentraStatusTests
{
    [Fact]
    public void Status_OfEveryCombination_IsOneOfTheSeven()
    {
        var combinations =
            from status in Enum.GetValues<OrderStatus>()
            from payment in Enum.GetValues<PaymentStatus>()
            from fulfillment in Enum.GetValues<FulfillmentStatus>()
            from archived in new[] { false, true }
            select Order(status, payment, fulfillment, archived);

        Assert.All(combinations, order => Assert.Contains(CentraStatuses.Status.Of(order), "0123456".Select(digit => $"{digit}")));
    }

    /// <summary>The order flow (Centra page, 2.5).</summary>
    [Theory]
    [InlineData(OrderStatus.Draft, PaymentStatus.Unpaid, FulfillmentStatus.Unfulfilled, false, "0")]
    [InlineData(OrderStatus.Pending, PaymentStatus.Unpaid, FulfillmentStatus.Unfulfilled, false, "1")]
    [InlineData(OrderStatus.Placed, PaymentStatus.Authorized, FulfillmentStatus.Unfulfilled, false, "1")]
    [InlineData(OrderStatus.Approved, PaymentStatus.Authorized, FulfillmentStatus.Unfulfilled, false, "2")]
    [InlineData(OrderStatus.Approved, PaymentStatus.Paid, FulfillmentStatus.InProgress, false, "3")]
    [InlineData(OrderStatus.Approved, PaymentStatus.Authorized, FulfillmentStatus.PickedUp, false, "3")]
    [InlineData(OrderStatus.Approved, PaymentStatus.Paid, FulfillmentStatus.PickedUp, false, "4")]
    [InlineData(OrderStatus.Approved, PaymentStatus.Paid, FulfillmentStatus.Delivered, true, "5")]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Voided, FulfillmentStatus.Unfulfilled, false, "6")]
    public void Status_OfAStep_IsAsDocumented(
        OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, bool archived, string expected) =>
        Assert.Equal(expected, CentraStatuses.Status.Of(Order(status, payment, fulfillment, archived)));

    [Theory]
    [InlineData(OrderStatus.Approved, PaymentStatus.Unpaid, true, true)]
    [InlineData(OrderStatus.Approved, PaymentStatus.Unpaid, false, false)]
    [InlineData(OrderStatus.Approved, PaymentStatus.UnderReview, false, true)]
    [InlineData(OrderStatus.Approved, PaymentStatus.Authorized, true, false)]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.UnderReview, true, false)]
    [InlineData(OrderStatus.Draft, PaymentStatus.Unpaid, true, false)]
    public void WaitingForPayment_OfAState_IsAFlag(OrderStatus status, PaymentStatus payment, bool hasMethod, bool expected)
    {
        var order = Order(status, payment, FulfillmentStatus.Unfulfilled, archived: false);

        Assert.Equal(expected, CentraStatuses.IsWaitingForPayment(hasMethod ? order with { PaymentMethod = new() { Id = "36" } } : order));
    }

    private static Order Order(OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, bool archived) => new()
    {
        Id = "1",
        Merchant = "demo",
        Currency = "EUR",
        Status = status,
        Payment = payment,
        Fulfillment = fulfillment,
        ArchivedAt = archived ? DateTimeOffset.UnixEpoch : null,
    };
}
