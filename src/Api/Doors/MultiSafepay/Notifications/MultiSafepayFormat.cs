using System.Buffers;
using System.Globalization;
using System.Text.Json;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Notifications;

/// <summary>
/// What MultiSafepay tells a shop of an order whose status has changed: the order as a read gives it, at the order's own
/// <c>notification_url</c>, signed with the API key that made the order (MultiSafepay page, 1.6).
/// </summary>
internal sealed class MultiSafepayFormat : INotificationFormat
{
    public const string FormatName = "multisafepay";

    /// <summary>How much of an answer is looked at.</summary>
    private const int ReadOfAnswer = 100;

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>What statuses and refunded amounts are read off.</summary>
    private static readonly string[] Telling = ["status", "payments", "shipments", "lines", "adjustments", "placedAt"];

    public string Name => FormatName;

    public bool NeedsUrl => false;

    public bool Compares => true;

    public RetryTable Retries { get; } = new(Quarter, Quarter, Quarter);

    public bool MayConcern(HistoryEntry entry) =>
        entry.Changes.Any(change => Telling.Any(name => change.Path.StartsWith(name, StringComparison.Ordinal)));

    public string? Signer(Order order) => order.PaymentRequest?.Credential;

    public NotificationMessage? Render(Notification notification)
    {
        var order = notification.Order;
        if (order.PaymentRequest is not { NotificationUrl: { Length: > 0 } url } request || !IsNews(notification))
            return null;
        var (mark, id) = (url.Contains('?') ? '&' : '?', Uri.EscapeDataString(order.Id));
        var full = string.Create(CultureInfo.InvariantCulture, $"{url}{mark}transactionid={id}&timestamp={Timestamp(notification)}");
        return new(full, "application/json", Body(order)) { ByGet = request.NotificationMethod == HttpMethods.Get };
    }

    /// <summary>What is signed is the body: by GET there is nothing to sign.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sign(Notification notification, NotificationMessage message) => message.ByGet
        ? []
        : [new("Auth", NotificationSignature.Of(notification.Secrets[0], Timestamp(notification), message.Body.Span))];

    public NotificationVerdict Judge(int status, ReadOnlySpan<byte> body)
    {
        // "MULTISAFEPAY_OK" needs no look of its own: it ends with the other one.
        var begin = body[..Math.Min(body.Length, ReadOfAnswer)];
        return status == StatusCodes.Status200OK && begin.IndexOf("OK"u8) >= 0 ? NotificationVerdict.Taken : NotificationVerdict.Refused;
    }

    /// <summary>
    /// Of what one command did, shops are told once: by the first event that may concern them. A new order is no news while nothing is
    /// paid, for who made it knows.
    /// </summary>
    private bool IsNews(Notification notification)
    {
        if (!ReferenceEquals(notification.Version.FirstOrDefault(MayConcern), notification.Event))
            return false;
        var now = Shown(notification.Order);
        return notification.Before is { } before ? now != Shown(before) : notification.Order.Version > 1 || now.Status != "initialized";
    }

    private static (string Status, string Financial, long GivenBack) Shown(Order order) => (
        MultiSafepayStatuses.Status.Of(order), MultiSafepayStatuses.FinancialStatus.Of(order), order.AmountGivenBack);

    private static long Timestamp(Notification notification) => notification.Now.ToUnixTimeSeconds();

    private static ReadOnlyMemory<byte> Body(Order order)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, JsonAnswer.Options))
        {
            writer.WriteStartObject();
            OrderDocument.Write(writer, order);
            writer.WriteEndObject();
        }

        return body.WrittenMemory;
    }
}
