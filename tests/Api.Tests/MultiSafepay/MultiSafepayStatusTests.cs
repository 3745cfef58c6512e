using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>The two statuses as projections of the three axes.</summary>
public sealed class MultiSafepayStatusTests
{
    private static readonly string[] Statuses =
    [
        "initialized", "uncleared", "completed", "shipped", "declined", "expired", "cancelled", "void", "refunded", "partial_refunded",
        "chargedback",
    ];

    [Fact]
    public void Status_OfEveryCombination_IsDocumented()
    {
        var combinations =
            from status in Enum.GetValues<OrderStatus>()
            from payment in Enum.GetValues<PaymentStatus>()
            from fulfillment in Enum.GetValues<FulfillmentStatus>()
            from family in Enum.GetValues<PaymentFamily>()
            from transaction in new long?[] { null, 1 }
            select Order(status, payment, fulfillment, family, transaction);

        Assert.All(combinations, order =>
        {
            Assert.Contains(MultiSafepayStatuses.Status.Of(order), Statuses);
            Assert.Contains(MultiSafepayStatuses.FinancialStatus.Of(order), Statuses);
        });
    }

    /// <summary>The documented table of methods and steps (MultiSafepay page, 1.5).</summary>
    [Theory]
    [InlineData(OrderStatus.Placed, PaymentStatus.Unpaid, FulfillmentStatus.Unfulfilled, true, "initialized", "initialized")]
    [InlineData(OrderStatus.Placed, PaymentStatus.UnderReview, FulfillmentStatus.Unfulfilled, true, "uncleared", "uncleared")]
    [InlineData(OrderStatus.Placed, PaymentStatus.Authorized, FulfillmentStatus.Unfulfilled, true, "completed", "uncleared")]
    [InlineData(OrderStatus.Placed, PaymentStatus.Authorized, FulfillmentStatus.PickedUp, true, "shipped", "uncleared")]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.Delivered, true, "shipped", "completed")]
    [InlineData(OrderStatus.Placed, PaymentStatus.Paid, FulfillmentStatus.Unfulfilled, true, "completed", "completed")]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Unpaid, FulfillmentStatus.Unfulfilled, false, "cancelled", "cancelled")]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Voided, FulfillmentStatus.Unfulfilled, true, "void", "cancelled")]
    [InlineData(OrderStatus.Placed, PaymentStatus.Voided, FulfillmentStatus.Unfulfilled, true, "void", "void")]
    [InlineData(OrderStatus.Placed, PaymentStatus.Expired, FulfillmentStatus.Unfulfilled, true, "expired", "expired")]
    [InlineData(OrderStatus.Placed, PaymentStatus.Declined, FulfillmentStatus.Unfulfilled, true, "declined", "declined")]
    [InlineData(OrderStatus.Cancelled, PaymentStatus.Refunded, FulfillmentStatus.PickedUp, true, "refunded", "completed")]
    [InlineData(OrderStatus.Placed, PaymentStatus.PartiallyRefunded, FulfillmentStatus.PickedUp, true, "partial_refunded", "completed")]
    [InlineData(OrderStatus.Placed, PaymentStatus.ChargedBack, FulfillmentStatus.PickedUp, true, "chargedback", "completed")]
    public void Status_OfAStep_IsAsDocumented(
        OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, bool transaction, string shown, string financial)
    {
        var order = Order(status, payment, fulfillment, PaymentFamily.AuthorizesThenShips, transaction ? 1 : null);

        Assert.Equal(shown, MultiSafepayStatuses.Status.Of(order));
        Assert.Equal(financial, MultiSafepayStatuses.FinancialStatus.Of(order));
    }

    [Fact]
    public void Status_AuthorizedCard_IsUncleared()
    {
        var order = Order(OrderStatus.Placed, PaymentStatus.Authorized, FulfillmentStatus.Unfulfilled, PaymentFamily.PaysAtOnce, 1);

        Assert.Equal("uncleared", MultiSafepayStatuses.Status.Of(order));
    }

    private static Order Order(
        OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment, PaymentFamily family, long? transaction) => new()
        {
            Id = "1",
            Merchant = "demo",
            Currency = "EUR",
            Status = status,
            Payment = payment,
            Fulfillment = fulfillment,
            PaymentMethod = new() { Id = "m", Family = family },
            TransactionId = transaction,
        };
}
