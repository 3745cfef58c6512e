namespace OrderGrains.Orders.Audit;

/// <summary>Whether the rows of an order's history are those that were written: none changed, missing or in another's place.</summary>
/// <param name="key">The order.</param>
/// <param name="salt">The order's.</param>
/// <param name="place">The place of the row that the first one follows; 0 for a whole history.</param>
/// <param name="hash">The hash of that row; null for a whole history.</param>
internal sealed class ChainCheck(OrderKey key, byte[] salt, int place = 0, byte[]? hash = null)
{
    private byte[] _hash = hash ?? EventChain.Beginning(key);

    /// <summary>The last row so far.</summary>
    public int Place { get; private set; } = place;

    /// <summary>What is wrong with the row; null when it follows from the ones before.</summary>
    public string? Take(AuditRow row)
    {
        var isNext = row.Place == Place + 1;
        var digest = row.Digest ?? EventChain.Digest(salt, row.Place, row.Changes.Span);
        var expected = EventChain.Next(_hash, Link(row), digest);
        var before = Place;
        (Place, _hash) = (row.Place, row.Hash ?? []);
        if (!isNext)
            return $"row {row.Place} of the history follows row {before}";
        return expected.AsSpan().SequenceEqual(_hash)
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
