using System.Security.Cryptography;
using System.Text;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>Hashes of a keyed request: what the store keeps instead of the key and the body.</summary>
internal static class RequestFingerprint
{
    /// <summary>
    /// The fingerprint is keyed by the Idempotency-Key, which is not stored, so that a body with a password in it cannot be guessed from
    /// the record.
    /// </summary>
    /// <param name="key">The client's.</param>
    /// <param name="caller">Whose keys it is among.</param>
    /// <param name="door">The door it came through.</param>
    /// <param name="method">The request's.</param>
    /// <param name="path">With its query.</param>
    /// <param name="body">To the byte.</param>
    public static IdempotencyKey Compute(string key, string caller, Door door, string method, string path, ReadOnlySpan<byte> body)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"{caller}\n{door}\n{key}"));

        // In one piece: setting up a hash that takes its input in parts costs more than copying a body.
        byte[] request = [.. Encoding.UTF8.GetBytes($"{method} {path}\n"), .. body];
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), request);
        return new IdempotencyKey(new(id.AsSpan(0, 16), bigEndian: true), new(signed.AsSpan(0, 16), bigEndian: true));
    }
}
