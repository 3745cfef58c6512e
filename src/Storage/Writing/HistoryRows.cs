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
        var rows = new EventRow[commit.Events.Count + RecordsAlone(commit).Count()];
        var place = commit.Tip?.Place ?? 0;
        var hash = commit.Tip?.Hash ?? EventChain.Beginning(commit.Key);
        var next = 0;
        foreach (var row in Unplaced(commit))
        {
            var link = Link(row, ++place);
            hash = EventChain.Next(hash, link, EventChain.Digest(salt, place, row.Changes));
            rows[next++] = row with { Place = place, Hash = hash };
        }

        return rows;
    }

    // Versions rise with places. A command that changed nothing stands behind those that made the version it found.
    private static IEnumerable<EventRow> Unplaced(OrderCommit commit)
    {
        var events = commit.Events.Select(recorded => Row(recorded, commit.Records.FirstOrDefault(record => IsOf(record, recorded))));
        var records = RecordsAlone(commit).Select(Row).ToList();
        return records.Count == 0 ? events : events.Concat(records).OrderBy(row => row.Version).ThenBy(row => !row.IsEvent);
    }

    private static IEnumerable<IdempotencyRecord> RecordsAlone(OrderCommit commit) =>
        commit.Records.Where(record => !commit.Events.Any(recorded => IsOf(record, recorded)));

    private static bool IsOf(IdempotencyRecord record, RecordedEvent recorded) =>
        recorded.Sequence == 0 && recorded.Version == record.Version && recorded.CommandId == record.CommandId;

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
