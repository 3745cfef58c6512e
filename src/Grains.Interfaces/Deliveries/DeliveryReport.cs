using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <summary>How far a relay has got: where it is, and what has ended since its last report.</summary>
[GenerateSerializer, Immutable, Alias("og.deliveryReport")]
public sealed record DeliveryReport
{
    /// <summary>Everything of the change feed before it is delivered, waits or is parked.</summary>
    [Id(0)] public required string Cursor { get; init; }

    [Id(1)] public ValueList<WaitingDelivery> Waiting { get; init; }

    /// <summary>What was given up since.</summary>
    [Id(2)] public ValueList<EndedDelivery> Parked { get; init; }

    /// <summary>What was delivered since; of very many the last ones.</summary>
    [Id(3)] public ValueList<EndedDelivery> Delivered { get; init; }

    /// <summary>How many were delivered since.</summary>
    [Id(4)] public int DeliveredCount { get; init; }

    /// <summary>How many attempts failed since.</summary>
    [Id(5)] public int FailedCount { get; init; }

    /// <summary>What was asked for up to this number is among what waits.</summary>
    [Id(6)] public long AskedUpTo { get; init; }
}
