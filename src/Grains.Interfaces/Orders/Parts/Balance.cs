namespace OrderGrains.Orders;

/// <summary>What the movements of an order's payments add up to, in minor units; computed, never stored.</summary>
/// <param name="Due">What the customer has to pay in all.</param>
/// <param name="Authorized">Authorized and neither captured nor voided yet.</param>
/// <param name="Captured">Taken, whatever was given back of it since.</param>
/// <param name="Refunded">Given back, charge-backs not counted.</param>
/// <param name="ChargedBack">Taken back by the customer's bank and not given back by it.</param>
/// <param name="Pending">Under way to be authorized or captured.</param>
/// <param name="Refunding">Under way to be given back.</param>
[GenerateSerializer, Immutable, Alias("og.balance")]
public readonly record struct Balance(
    [property: Id(0)] long Due,
    [property: Id(1)] long Authorized,
    [property: Id(2)] long Captured,
    [property: Id(3)] long Refunded,
    [property: Id(4)] long ChargedBack,
    [property: Id(5)] long Pending,
    [property: Id(6)] long Refunding)
{
    /// <summary>What is neither authorized, captured nor under way.</summary>
    public long Missing => Math.Max(0, Due - Authorized - Captured - Pending);

    /// <summary>What may still be given back.</summary>
    public long Refundable => Captured - Refunded - ChargedBack - Refunding;
}
