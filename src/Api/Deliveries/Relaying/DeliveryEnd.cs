namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>How an attempt to deliver an event ended, and what comes after it.</summary>
/// <param name="Kind">How.</param>
internal sealed record DeliveryEnd(DeliveryEndKind Kind)
{
    /// <summary>The event's name, where it was read.</summary>
    public string? Event { get; init; }

    /// <summary>Whether the version has no further event.</summary>
    public bool IsLastOfVersion { get; init; } = true;

    /// <summary>What came back, as it is shown.</summary>
    public string Answer { get; init; } = "";

    /// <summary>How long the receiver asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The last version that was dropped, of <see cref="DeliveryEndKind.Dropped"/>.</summary>
    public long DroppedUpTo { get; init; }
}
