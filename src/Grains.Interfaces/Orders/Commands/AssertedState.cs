namespace OrderGrains.Orders;

/// <summary>
/// Where an imported order is said to stand. Without ledgers the smallest movements and parcels are made that lead there; with ledgers
/// they must, or the order is refused. What is null is not asserted.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.assertedState")]
public sealed record AssertedState
{
    [Id(0)] public PaymentStatus? Payment { get; init; }
    [Id(1)] public FulfillmentStatus? Fulfillment { get; init; }

    /// <summary>The open authorizations, in minor units.</summary>
    [Id(2)] public long? AuthorizedAmount { get; init; }

    /// <summary>Minor units.</summary>
    [Id(3)] public long? CapturedAmount { get; init; }

    /// <summary>Minor units.</summary>
    [Id(4)] public long? RefundedAmount { get; init; }
}
