namespace OrderGrains.Orders;

/// <summary>
/// How the customer's consent becomes money, as MultiSafepay tells its payment methods apart (MultiSafepay page, 1.5); finer than
/// <see cref="PaymentFamily"/>. A number is never used again.
/// </summary>
public enum PaymentFlow
{
    /// <summary>The bank pays, at once or days later, such as iDEAL and bank transfers.</summary>
    Bank = 1,

    /// <summary>Taken at once, unless somebody looks at it first.</summary>
    Card = 2,

    /// <summary>A card of which the amount is reserved until the merchant takes it.</summary>
    ManualCapture = 3,

    /// <summary>Paid after delivery; once agreed it is only refunded, such as Klarna.</summary>
    PayLater = 4,

    /// <summary>Paid after delivery; until it ships it can be cancelled, such as Riverty.</summary>
    CancellablePayLater = 5,

    /// <summary>Paid in three parts; that the goods were shipped is written down and no more.</summary>
    Instalments = 6,

    /// <summary>Paid on an invoice; nothing is under way until the customer pays.</summary>
    Invoice = 7,
}
