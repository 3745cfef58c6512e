using OrderGrains.Deliveries;
using OrderGrains.Orders;

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

    /// <summary>Whom the message goes to, where it was rendered.</summary>
    public string? Receiver { get; init; }

    /// <summary>How long the receiver asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The last version that was dropped, of <see cref="DeliveryEndKind.Dropped"/>.</summary>
    public long DroppedUpTo { get; init; }

    /// <summary>The end of an attempt whose event was read.</summary>
    /// <param name="kind">How.</param>
    /// <param name="events">All of the event's version.</param>
    /// <param name="place">Which of them it was.</param>
    /// <param name="messages">How many messages may tell of the version.</param>
    public static DeliveryEnd Of(DeliveryEndKind kind, HistoryEntry[] events, DeliveryPlace place, int messages) => new(kind)
    {
        Event = events[Math.Min(place.Index, events.Length - 1)].Event,
        IsLastOfVersion = place.Index >= messages - 1,
    };
}
