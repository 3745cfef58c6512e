namespace OrderGrains.Deliveries;

/// <summary>A delivery, as it is listed.</summary>
[GenerateSerializer, Immutable, Alias("og.deliveryEntry")]
public sealed record DeliveryEntry
{
    [Id(0)] public required DeliveryPlace Place { get; init; }
    [Id(1)] public required DeliveryState State { get; init; }

    /// <summary>The last version that waits behind it; null where only this event does.</summary>
    [Id(2)] public long? UpTo { get; init; }

    /// <summary>The event's name; null where it has not been read yet.</summary>
    [Id(3)] public string? Event { get; init; }

    [Id(4)] public int Failures { get; init; }

    /// <summary>When it is sent again; null means at once, or never.</summary>
    [Id(5)] public DateTimeOffset? NextAt { get; init; }

    /// <summary>When it was delivered or parked; null while it waits.</summary>
    [Id(6)] public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What came back last; null before the first attempt.</summary>
    [Id(7)] public string? Answer { get; init; }
}
