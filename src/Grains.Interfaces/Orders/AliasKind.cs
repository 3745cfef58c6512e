namespace OrderGrains.Orders;

/// <summary>What an alias names. Of a merchant's orders only one has the same number or transaction; ids of parts may recur.</summary>
public enum AliasKind
{
    Transaction = 0,
    Address = 1,
    Line = 2,
    Shipment = 3,
    Number = 4,
    Payment = 5,
    Movement = 6,
    Return = 7,

    /// <summary>The payment session of a MultiSafepay order.</summary>
    Session = 100,

    /// <summary>Another order id (MultiSafepay's FastCheckout).</summary>
    OrderId = 101,

    /// <summary>An option of a line.</summary>
    LineOption = 190,

    /// <summary>A box of a parcel.</summary>
    Box = 252,
}
