using OrderGrains.Orders;

namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>
/// One way to tell somebody of an order's events: what is said of which event, where to, how it is signed and how the answer is read. A
/// door that has its vendor's notifications registers one. Everything here is pure: a message is rendered and signed anew for each attempt.
/// </summary>
internal interface INotificationFormat
{
    /// <summary>What webhooks call it.</summary>
    string Name { get; }

    /// <summary>False where the order itself says where to.</summary>
    bool NeedsUrl { get; }

    /// <summary>How often and when what was refused is sent again.</summary>
    RetryTable Retries { get; }

    /// <summary>
    /// The vendor's names of what webhooks may choose to be told of; <see cref="Render"/> then looks at what the webhook has chosen. Null
    /// where they choose from the names of events.
    /// </summary>
    IReadOnlyCollection<string>? EventNames => null;

    /// <summary>True where <see cref="Notification.Before"/> is needed: it costs one more read.</summary>
    bool Compares => false;

    /// <summary>False for an event that concerns no receiver, whatever its order: the order is then not read.</summary>
    bool MayConcern(HistoryEntry entry) => true;

    /// <summary>
    /// The credential whose API keys are the secrets of a message about the order; null where they are the webhook's own.
    /// </summary>
    string? Signer(Order order) => null;

    /// <summary>
    /// How many messages may tell of the version; each is asked for by its <see cref="Notification.Index"/>. One for each of its events,
    /// unless the vendor tells of what has come of them.
    /// </summary>
    int Messages(Notification notification) => notification.Version.Count;

    /// <summary>The message; null where the event does not concern the receiver, which is then never told of it.</summary>
    NotificationMessage? Render(Notification notification);

    /// <summary>Headers beside the content type.</summary>
    IEnumerable<KeyValuePair<string, string>> Sign(Notification notification, NotificationMessage message);

    /// <summary>Reads an answer.</summary>
    /// <param name="status">Its HTTP status; redirections are not followed.</param>
    /// <param name="body">Its first 4 KiB.</param>
    NotificationVerdict Judge(int status, ReadOnlySpan<byte> body);
}
