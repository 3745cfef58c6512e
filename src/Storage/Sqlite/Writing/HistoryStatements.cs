using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>Writes the rows of an order's history.</summary>
internal sealed class HistoryStatements(SqliteConnection connection)
{
    private static readonly string[] Parameters =
    [
        "@ordinal", "@place", "@version", "@seq", "@at", "@kept", "@door", "@type", "@actor", "@command", "@record", "@fingerprint",
        "@hash", "@changes",
    ];

    // The fence: the row before is there as the commit knows it, and nobody has taken the place.
    private readonly Statement _first = new(
        connection,
        $"""
        INSERT INTO order_events
            (ordinal, place, version, seq, at, kept_at, door, type, actor, command_id, record_id, fingerprint, hash, changes)
        SELECT {string.Join(", ", Parameters)}
        WHERE @before = {HashOf("@place - 1")}
        ON CONFLICT (ordinal, place) DO NOTHING
        """,
        [.. Parameters, "@before"]);

    private readonly Statement _next = new(
        connection,
        $"""
        INSERT INTO order_events
            (ordinal, place, version, seq, at, kept_at, door, type, actor, command_id, record_id, fingerprint, hash, changes)
        VALUES ({string.Join(", ", Parameters)})
        """,
        Parameters);

    /// <summary>
    /// The hash of the row of a place. The order's row is looked at only where the history has no such row: it was dropped, or never there.
    /// </summary>
    public static string HashOf(string place) =>
        $"""
        COALESCE(
            (SELECT hash FROM order_events WHERE ordinal = @ordinal AND place = {place}),
            (SELECT dropped_hash FROM orders WHERE ordinal = @ordinal AND dropped_place = {place}))
        """;

    /// <summary>The first row of a commit behind those that are there; false when the order is not where the commit says.</summary>
    public bool AddFirst(PreparedCommit commit, DateTimeOffset now) =>
        _first.Execute([.. Values(commit.Tip!.Ordinal, commit.Events[0], now), commit.Tip.Hash]) == 1;

    /// <summary>The rows behind the first one; of a new order, all.</summary>
    public void AddRest(PreparedCommit commit, long ordinal, DateTimeOffset now)
    {
        for (var i = commit.Tip is null ? 0 : 1; i < commit.Events.Length; i++)
            _next.Execute(Values(ordinal, commit.Events[i], now));
    }

    private static object[] Values(long ordinal, EventRow row, DateTimeOffset now) =>
    [
        ordinal,
        row.Place,
        row.Version,
        (int)row.Sequence,
        row.At,
        row.Record is null ? DBNull.Value : now.UtcTicks,
        (int)row.Door,
        (int)row.Type,
        row.Actor,
        Bytes(row.CommandId),
        row.Record is { } record ? Bytes(record.Id) : DBNull.Value,
        row.Record is { } keyed ? Bytes(keyed.Fingerprint) : DBNull.Value,
        row.Hash,
        row.Changes,
    ];

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}
