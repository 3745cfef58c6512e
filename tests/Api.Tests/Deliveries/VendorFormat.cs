using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrderGrains.Api.Deliveries.Formats;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>
/// A made-up vendor's notifications: to a URL that the order itself names, of comments alone, with a signature and a body of its own, taken
/// when the answer says OK, and sent again three times every quarter of an hour.
/// </summary>
internal sealed class VendorFormat : INotificationFormat
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    public string Name => "vendor";

    public bool NeedsUrl => false;

    public RetryTable Retries { get; } = new(Quarter, Quarter, Quarter);

    public NotificationMessage? Render(Notification notification) =>
        notification.Event.Event == "commented" && notification.Order.Reference is { } url
            ? new($"{url}?id={notification.Order.Id}&at={notification.Now.ToUnixTimeSeconds()}", "text/plain", Body(notification))
            : null;

    public IEnumerable<KeyValuePair<string, string>> Sign(Notification notification, NotificationMessage message)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{notification.Now.ToUnixTimeSeconds()}:"));
        var key = Encoding.UTF8.GetBytes(notification.Secrets[0]);
        byte[] all = [.. signed, .. message.Body.Span];
        return [new("Auth", Convert.ToHexStringLower(HMACSHA512.HashData(key, all)))];
    }

    public NotificationVerdict Judge(int status, ReadOnlySpan<byte> body) =>
        status == 200 && body.StartsWith("OK"u8) ? NotificationVerdict.Taken : NotificationVerdict.Refused;

    private static byte[] Body(Notification notification) =>
        Encoding.UTF8.GetBytes($"{notification.Order.Id}={notification.Order.Comment}");
}
