using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.CommerceLayer;

public sealed class StatusesTests
{
    private static readonly string[] OrderStatuses = ["draft", "pending", "editing", "placing", "placed", "approved", "cancelled"];

    private static readonly string[] PaymentStatuses =
    [
        "unpaid", "authorized", "partially_authorized", "paid", "partially_paid", "voided", "partially_voided", "refunded",
        "partially_refunded", "free",
    ];

    private static readonly string[] FulfillmentStatuses = ["unfulfilled", "in_progress", "fulfilled", "not_required"];

    private static IEnumerable<Order> EveryState =>
        from status in Enum.GetValues<OrderStatus>()
        from payment in Enum.GetValues<PaymentStatus>()
        from fulfillment in Enum.GetValues<FulfillmentStatus>()
        select new Order
        {
            Id = "1",
            Merchant = "demo",
            Currency = "EUR",
            Status = status,
            Payment = payment,
            Fulfillment = fulfillment,
        };

    [Fact]
    public void Projections_EveryState_ShowOnlyWhatTheVendorKnows() => Assert.All(EveryState, order =>
    {
        Assert.Contains(Statuses.Status.Of(order), OrderStatuses);
        Assert.Contains(Statuses.Payment.Of(order), PaymentStatuses);
        Assert.Contains(Statuses.Fulfillment.Of(order), FulfillmentStatuses);
    });

    [Theory]
    [InlineData(PaymentStatus.UnderReview, "unpaid")]
    [InlineData(PaymentStatus.Declined, "unpaid")]
    [InlineData(PaymentStatus.Expired, "unpaid")]
    [InlineData(PaymentStatus.ChargedBack, "refunded")]
    [InlineData(PaymentStatus.PartiallyAuthorized, "partially_authorized")]
    public void Payment_Status_IsShownAs(PaymentStatus payment, string shown) =>
        Assert.Equal(shown, Statuses.Payment.Of(EveryState.First(order => order.Payment == payment)));
}
