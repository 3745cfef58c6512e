namespace OrderGrains.Orders;

/// <summary>What a movement of money does.</summary>
public enum MovementKind
{
    Authorize = 1,
    Capture = 2,

    /// <summary>Ends an authorization, or what is left of it.</summary>
    Void = 3,

    Refund = 4,

    /// <summary>The customer's bank took the money back.</summary>
    ChargeBack = 5,

    /// <summary>The bank gave a charge-back back.</summary>
    ReverseChargeBack = 6,
}
