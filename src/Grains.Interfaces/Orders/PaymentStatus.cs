namespace OrderGrains.Orders;

/// <summary>Where the money of an order stands.</summary>
public enum PaymentStatus
{
    Unpaid,
    UnderReview,
    PartiallyAuthorized,
    Authorized,
    PartiallyPaid,
    Paid,
    PartiallyRefunded,
    Refunded,
    Voided,
    Declined,
    Expired,
    ChargedBack,

    /// <summary>Nothing to pay: the total is zero.</summary>
    Free,
}
