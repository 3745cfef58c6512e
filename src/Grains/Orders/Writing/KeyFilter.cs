using System.Buffers.Binary;

namespace OrderGrains.Orders.Writing;

/// <summary>
/// Which keys an order has forgotten, in a fixed space: it says "no" for certain and "perhaps" for all it holds and a few more. The fuller
/// it is, the more often; at 100,000 keys for one new key in fifty, and a needless "perhaps" costs a look into the store, no more.
/// </summary>
internal sealed class KeyFilter
{
    private const int BitsExponent = 20;
    private const int Probes = 3;

    private readonly ulong[] _bits = new ulong[1 << (BitsExponent - 6)];

    public void Add(Guid key)
    {
        var hash = Hash(key);
        for (var probe = 0; probe < Probes; probe++)
            _bits[Place(hash, probe) >> 6] |= 1UL << (Place(hash, probe) & 63);
    }

    public bool MayContain(Guid key)
    {
        var hash = Hash(key);
        for (var probe = 0; probe < Probes; probe++)
        {
            if ((_bits[Place(hash, probe) >> 6] & (1UL << (Place(hash, probe) & 63))) == 0)
                return false;
        }

        return true;
    }

    private static int Place(ulong hash, int probe) => (int)(hash >> (probe * BitsExponent)) & ((1 << BitsExponent) - 1);

    // Keys are hashes already.
    private static ulong Hash(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
    }
}
