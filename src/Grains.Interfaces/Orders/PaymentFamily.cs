namespace OrderGrains.Orders;

/// <summary>How a payment method moves money.</summary>
public enum PaymentFamily
{
    /// <summary>Placing the order pays it, as with a bank transfer through iDEAL.</summary>
    PaysAtOnce = 0,

    /// <summary>Placing the order authorizes the amount; it is captured when the goods ship, as with pay-later methods.</summary>
    AuthorizesThenShips = 1,

    /// <summary>Placing the order leaves it unpaid until the gateway notifies.</summary>
    Asynchronous = 2,
}
