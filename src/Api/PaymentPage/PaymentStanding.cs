using OrderGrains.Orders;

namespace OrderGrains.Api.PaymentPage;

/// <summary>Whether there is something to pay still.</summary>
internal static class PaymentStanding
{
    /// <summary>An attempt that came to nothing may be followed by another; one that is under review may still be decided.</summary>
    public static bool IsOpen(Order order) => order.Status != OrderStatus.Cancelled && order.Payment
        is PaymentStatus.Unpaid or PaymentStatus.UnderReview or PaymentStatus.Declined or PaymentStatus.Expired or PaymentStatus.Voided;
}
