using OrderGrains.Orders;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>How Elastic Path shows the canonical axes (section B7).</summary>
internal static class ElasticPathStatuses
{
    public static readonly Projection Status = new(
        "status",
        new("status Cancelled", order => order.IsCancelled, "cancelled"),
        When("complete", Paid, PartiallyRefunded, Refunded, ChargedBack, Free),
        When("processing", Authorized),
        ProjectionRow.Otherwise("incomplete"));

    public static readonly Projection Payment = new(
        "payment",
        When("refunded", Refunded, ChargedBack),
        When("paid", Paid, PartiallyRefunded, Free),
        When("authorized", Authorized),
        When("partially_authorized", PartiallyAuthorized),
        When("partially_paid", PartiallyPaid),
        ProjectionRow.Otherwise("unpaid"));

    public static readonly Projection Shipping = new(
        "shipping",
        new("fulfillment PickedUp or further", order => order.IsShipped, "fulfilled"),
        ProjectionRow.Otherwise("unfulfilled"));

    private static ProjectionRow When(string shows, params PaymentStatus[] payments) =>
        new($"payment {string.Join(", ", payments)}", order => payments.Contains(order.Payment), shows);
}
