using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Writing;

/// <summary>The rows that a commit adds to its order's history, each chained to the one before.</summary>
internal static class HistoryRows
{
    /// <param name="commit">What is committed.</param>
    /// <param name="salt">See <see cref="EventChain.Digest"/>.</param>
    public static EventRow[] Of(OrderCommit commit, byte[] salt)
    {
        var rows = Unplaced(commit);
        var place = commit.Tip?.Place ?? 0;
        var hash = commit.Tip?.Hash ?? EventChain.Beginning(commit.Key);
        for (var i = 0; i < rows.Length; i++)
        {
            hash = EventChain.Next(hash, Link(rows[i], ++place), EventChain.Digest(salt, place, rows[i].Changes));
            rows[i] = rows[i] with { Place = place, Hash = hash };
        }

        return rows;
    }

    // Versions rise with places. A command that changed nothing stands behind those that made the version it found.
    private static EventRow[] Unplaced(OrderCommit commit)
    {
        var records = new Dictionary<Guid, IdempotencyRecord>(commit.Records.Count);
        var alone = commit.Records.Where(record => !records.TryAdd(record.CommandId, record)).ToList();
        EventRow[] events = [.. commit.Events.Select(recorded => Row(recorded, Take(records, recorded)))];
        alone.AddRange(records.Values);
        return alone.Count == 0
            ? events
            : [.. events.Concat(alone.Select(Row)).OrderBy(row => row.Version).ThenBy(row => !row.IsEvent)];
    }

    private static IdempotencyRecord? Take(Dictionary<Guid, IdempotencyRecord> records, RecordedEvent recorded) =>
        recorded.Sequence == 0 && records.TryGetValue(recorded.CommandId, out var record) && record.Version == recorded.Version
            && records.Remove(recorded.CommandId)
            ? record
            : null;

    private static EventRow Row(RecordedEvent recorded, IdempotencyRecord? record) => new(
        Place: 0,
        recorded.Version,
        checked((short)recorded.Sequence),
        recorded.At.UtcTicks,
        recorded.Actor,
        (short)recorded.Door,
        EventTypes.Number(recorded.Event.Type),
        recorded.CommandId,
        recorded.Changes,
        Hash: [],
        record is null ? null : new(record.Id, record.Fingerprint));

    private static EventRow Row(IdempotencyRecord record) => new(
        Place: 0,
        record.Version,
        Sequence: 0,
        record.At.UtcTicks,
        Actor: "",
        Door: 0,
        EventTypes.RecordOnly,
        record.CommandId,
        Changes: [],
        Hash: [],
        new(record.Id, record.Fingerprint));

    private static ChainLink Link(EventRow row, int place) => new(
        place,
        row.Version,
        row.Sequence,
        row.At,
        row.Door,
        row.Type,
        row.CommandId,
        row.Record?.Id ?? Guid.Empty,
        row.Record?.Fingerprint ?? Guid.Empty,
        row.Actor);
}
