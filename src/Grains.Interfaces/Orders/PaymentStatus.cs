namespace OrderGrains.Orders;

/// <summary>Where the money of an order stands.</summary>
public enum PaymentStatus
{
    Unpaid = 1,
    UnderReview = 2,
    PartiallyAuthorized = 3,
    Authorized = 4,
    PartiallyPaid = 5,
    Paid = 6,
    PartiallyRefunded = 7,
    Refunded = 8,
    Voided = 9,
    Declined = 10,
    Expired = 11,
    ChargedBack = 12,

    /// <summary>Nothing to pay: the total is zero.</summary>
    Free = 13,
}
