using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Api.Doors.MultiSafepay.Notifications;

/// <summary>The header <c>Auth</c> by which a shop knows that a notification is its provider's (MultiSafepay page, 1.6).</summary>
internal static class NotificationSignature
{
    /// <summary>Base64 of <c>{timestamp}:{hex}</c>, where hex is the HMAC-SHA512 of <c>{timestamp}:{body}</c>.</summary>
    /// <param name="apiKey">The key it is made with.</param>
    /// <param name="timestamp">When it is sent, in Unix seconds.</param>
    /// <param name="body">To the byte.</param>
    public static string Of(string apiKey, long timestamp, ReadOnlySpan<byte> body)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{timestamp}:");
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA512, Encoding.UTF8.GetBytes(apiKey));
        hash.AppendData(Encoding.UTF8.GetBytes(time));
        hash.AppendData(body);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(time + Convert.ToHexStringLower(hash.GetHashAndReset())));
    }
}
