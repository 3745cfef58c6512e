namespace OrderGrains.Orders;

/// <summary>How a payment method moves money.</summary>
public enum PaymentFamily
{
    /// <summary>Placing the order pays it, as with a bank transfer through iDEAL.</summary>
    PaysAtOnce = 1,

    /// <summary>
    /// Placing the order authorizes the amount; it is captured once the goods ship, as with pay-later methods, so approving the order
    /// starts its fulfilment (Commerce Layer page, A9, delayed capture).
    /// </summary>
    AuthorizesThenShips = 2,

    /// <summary>Placing the order leaves it unpaid until the gateway notifies.</summary>
    Asynchronous = 3,

    /// <summary>Placing the order authorizes the amount; the merchant captures it, as with cards.</summary>
    AuthorizesThenCaptures = 4,
}
