using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>Secrets of Standard Webhooks, <c>whsec_</c> and base64, and what is signed with them.</summary>
internal static class StandardSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 256 / 8;

    public static string Draw() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The id of a message: the same whenever it is sent, and nothing that tells of the order.</summary>
    public static string MessageId(string merchant, string webhook, string orderId, long version, int index)
    {
        var name = string.Join('\0', merchant, webhook, orderId, version, index);
        return $"msg_{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}";
    }

    /// <summary>One signature with its version, <c>v1,…</c>.</summary>
    /// <param name="secret">As it was shown.</param>
    /// <param name="id">The message's.</param>
    /// <param name="timestamp">When it is sent, in Unix seconds.</param>
    /// <param name="body">To the byte.</param>
    public static string Signature(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[Prefix.Length..]));
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return $"v1,{Convert.ToBase64String(hash.GetHashAndReset())}";
    }
}
