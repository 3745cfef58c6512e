namespace OrderGrains.Orders.Audit;

/// <summary>Whether the rows of an order's history are those that were written: none changed, missing or in another's place.</summary>
/// <param name="key">The order.</param>
/// <param name="salt">The order's.</param>
internal sealed class ChainCheck(OrderKey key, byte[] salt)
{
    private byte[] _hash = EventChain.Beginning(key);

    /// <summary>The last row so far.</summary>
    public int Place { get; private set; }

    /// <summary>What is wrong with the row; null when it follows from the ones before.</summary>
    public string? Take(AuditRow row)
    {
        var isNext = row.Place == Place + 1;
        var digest = row.Digest ?? EventChain.Digest(salt, row.Place, row.Changes.Span);
        var hash = EventChain.Next(_hash, Link(row), digest);
        var before = Place;
        (Place, _hash) = (row.Place, row.Hash ?? []);
        if (!isNext)
            return $"row {row.Place} of the history follows row {before}";
        return hash.AsSpan().SequenceEqual(_hash)
            ? null
            : $"row {row.Place} of the history is not what was written, or the one before is not";
    }

    private static ChainLink Link(AuditRow row) => new(
        row.Place,
        row.Version,
        row.Sequence,
        row.At.UtcTicks,
        row.Door,
        row.Type,
        row.CommandId,
        row.KeyId,
        row.Fingerprint,
        row.Actor);
}
