using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Orders;

/// <summary>
/// The hashes (SHA-256) that chain the rows of an order's history: each covers the one before, the row's circumstances and a salted digest
/// of its changes. Whoever alters, drops or reorders a row would have to alter all that follow it.
/// </summary>
public static class EventChain
{
    /// <summary>How many bytes a hash and a digest have.</summary>
    public const int HashBytes = SHA256.HashSizeInBytes;

    /// <summary>How many bytes a salt has.</summary>
    public const int SaltBytes = 16;

    /// <summary>Place, version, sequence, time, door, type and three ids.</summary>
    private const int FixedBytes = 4 + 8 + 4 + 8 + 2 + 2 + (3 * 16);

    /// <summary>What has more bytes is hashed from an array.</summary>
    private const int StackBytes = 1024;

    /// <summary>What the first row of an order's history follows.</summary>
    public static byte[] Beginning(OrderKey key) => SHA256.HashData(Encoding.UTF8.GetBytes($"ordergrains\0{key.Merchant}\0{key.OrderId}"));

    /// <summary>
    /// What stands for a row's changes in its hash. Salted with what is stored nowhere else, so that once changes and salt are erased,
    /// nobody can try out what the changes may have been; the digest is kept then, and the chain stays whole.
    /// </summary>
    /// <param name="salt">The order's, until it is erased.</param>
    /// <param name="place">The row's number.</param>
    /// <param name="changes">As they are stored.</param>
    public static byte[] Digest(ReadOnlySpan<byte> salt, int place, ReadOnlySpan<byte> changes)
    {
        var length = salt.Length + sizeof(int) + changes.Length;
        var bytes = length <= StackBytes ? stackalloc byte[length] : new byte[length];
        salt.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes[salt.Length..], place);
        changes.CopyTo(bytes[(salt.Length + sizeof(int))..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>The hash of a row.</summary>
    /// <param name="before">That of the row before, or <see cref="Beginning"/>.</param>
    /// <param name="link">The row.</param>
    /// <param name="digest">The <see cref="Digest"/> of its changes.</param>
    public static byte[] Next(ReadOnlySpan<byte> before, ChainLink link, ReadOnlySpan<byte> digest)
    {
        var length = before.Length + digest.Length + FixedBytes + Encoding.UTF8.GetByteCount(link.Actor);
        var bytes = length <= StackBytes ? stackalloc byte[length] : new byte[length];
        before.CopyTo(bytes);
        var rest = bytes[before.Length..];
        digest.CopyTo(rest);
        rest = rest[digest.Length..];
        BinaryPrimitives.WriteInt32BigEndian(rest, link.Place);
        BinaryPrimitives.WriteInt64BigEndian(rest[4..], link.Version);
        BinaryPrimitives.WriteInt32BigEndian(rest[12..], link.Sequence);
        BinaryPrimitives.WriteInt64BigEndian(rest[16..], link.At);
        BinaryPrimitives.WriteInt16BigEndian(rest[24..], link.Door);
        BinaryPrimitives.WriteInt16BigEndian(rest[26..], link.Type);
        link.CommandId.TryWriteBytes(rest[28..], bigEndian: true, out _);
        link.KeyId.TryWriteBytes(rest[44..], bigEndian: true, out _);
        link.Fingerprint.TryWriteBytes(rest[60..], bigEndian: true, out _);
        Encoding.UTF8.GetBytes(link.Actor, rest[FixedBytes..]);
        return SHA256.HashData(bytes);
    }
}
