using OrderGrains.Deliveries;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>One event that a webhook is to be told of, as it is read at the moment of sending.</summary>
internal sealed record Notification
{
    /// <summary>The same for every attempt to deliver this event to this webhook.</summary>
    public required string Id { get; init; }

    public required Webhook Webhook { get; init; }

    /// <summary>The set-up of the webhook's merchant.</summary>
    public required Merchant Merchant { get; init; }

    /// <summary>
    /// The secrets that are good, the newest first, each as it was shown: the webhook's, <c>whsec_…</c>, or the API keys of
    /// <see cref="INotificationFormat.Signer"/>.
    /// </summary>
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>Which message of the version it is, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The event of that index, or the last one where there are more messages than events.</summary>
    public HistoryEntry Event => Version[Math.Min(Index, Version.Count - 1)];

    /// <summary>All events of the version, at least one: what one command did.</summary>
    public required IReadOnlyList<HistoryEntry> Version { get; init; }

    /// <summary>The order as of the event's version.</summary>
    public required Order Order { get; init; }

    /// <summary>
    /// The order as of the version before, where the format <see cref="INotificationFormat.Compares"/>; null for the first version, and
    /// where it is not kept any more.
    /// </summary>
    public Order? Before { get; init; }

    /// <summary>How often it is sent with this, the first time 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>When it is sent.</summary>
    public required DateTimeOffset Now { get; init; }
}
