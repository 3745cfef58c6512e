using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;

namespace OrderGrains.Storage.Reading;

/// <summary>Puts an order together of its snapshot and the latest rows of its history.</summary>
internal static class LoadedOrder
{
    /// <summary>Clocks may have been turned back, and those of processes be behind the store's.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromHours(1);

    /// <param name="snapshot">The order's row.</param>
    /// <param name="latest">
    /// The latest rows, the newest first: up to <see cref="StoredOrder.MaxRecords"/>, among them all that follow the snapshot.
    /// </param>
    /// <param name="codec">Reads the snapshot.</param>
    /// <param name="now">What time it is by the store's clock.</param>
    /// <param name="keep">A record older than that is kept no longer.</param>
    /// <exception cref="OrderStoreException">The rows do not follow the snapshot.</exception>
    public static StoredOrder Of(
        LoadedSnapshot snapshot, List<LoadedRow> latest, OrderPayload codec, DateTimeOffset now, TimeSpan keep)
    {
        latest.Reverse();
        var dropped = snapshot.Dropped ?? new(0, []);
        var last = latest.Count == 0 ? dropped : new(latest[^1].Place, latest[^1].Hash);
        if (last.Place == 0 || last.Place < snapshot.Place || FirstPlace(latest, last) > snapshot.Place + 1)
            throw new OrderStoreException("An order's history does not follow its snapshot.", outcomeUnknown: false);
        var behind = latest.FindAll(row => row.Place > snapshot.Place);
        var order = codec.Read(snapshot.Schema, snapshot.Payload);
        foreach (var row in behind.Where(row => row.IsEvent))
            order = OrderFold.Next(order, row.Event);
        return new(order, [.. Records(latest, now - keep)], [.. Commands(latest)], now)
        {
            HasMoreRecords = FirstPlace(latest, last) > dropped.Place + 1 && latest[0].At > (now - keep - ClockSlack).UtcTicks,
            Tip = new(snapshot.Ordinal, last.Place, last.Hash, snapshot.Salt)
            {
                Behind = behind.Count,
                BehindBytes = behind.Sum(row => (long)row.Changes!.Length),
                SnapshotBytes = snapshot.Payload.Length,
            },
        };
    }

    /// <summary>That of the first row that is there; of none, what the next one will have.</summary>
    private static int FirstPlace(List<LoadedRow> rows, DroppedRow last) => rows.Count == 0 ? last.Place + 1 : rows[0].Place;

    private static IEnumerable<IdempotencyRecord> Records(List<LoadedRow> rows, DateTimeOffset after) => rows
        .Where(row => row.Record?.KeptAt > after.UtcTicks)
        .Select(row => new IdempotencyRecord
        {
            Id = row.Record!.Id,
            Fingerprint = row.Record.Fingerprint,
            CommandId = row.CommandId,
            Version = row.Version,
            At = new(row.Record.KeptAt, TimeSpan.Zero),
        });

    /// <summary>The newest first.</summary>
    private static IEnumerable<RecentCommand> Commands(List<LoadedRow> rows) => Enumerable.Reverse(rows)
        .Where(row => row.IsEvent)
        .Select(row => new RecentCommand(row.CommandId, row.Version))
        .DistinctBy(command => command.CommandId);
}
