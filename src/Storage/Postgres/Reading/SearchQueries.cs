using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Searching;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Reading;

/// <summary>Orders by what they hold.</summary>
internal static class SearchQueries
{
    private const string Earliest = "SELECT min(created_at) FROM orders WHERE merchant = $1 AND schema > 0";

    /// <param name="connection">Where to ask.</param>
    /// <param name="search">What is searched.</param>
    /// <param name="codec">Reads the payloads.</param>
    /// <param name="now">What time it is, roughly.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<FoundPage> Page(
        NpgsqlConnection connection, OrderSearch search, OrderPayload codec, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = new List<FoundOrder>();
        var budget = new PageBudget();
        var parts = search is { Sort: OrderSort.Updated, Skip: 0 }
            ? UpdateWindows.Of(search, await Start(connection, search, now, cancellationToken))
            : [search];
        foreach (var part in parts)
        {
            if (!await Take(connection, part, codec, budget, found, cancellationToken))
                return new(found, More: true);
        }

        return new(found, More: false);
    }

    private static async Task<DateTimeOffset> Start(
        NpgsqlConnection connection, OrderSearch search, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (UpdateWindows.Start(search, now) is { } start)
            return start;
        await using var batch = new NpgsqlBatch(connection);
        return await batch.Then(Earliest, Value(search.Merchant)).ExecuteScalarAsync(cancellationToken) is long earliest
            ? new(earliest, TimeSpan.Zero)
            : now;
    }

    /// <summary>Adds what a part finds; false once something had to be left out.</summary>
    private static async Task<bool> Take(
        NpgsqlConnection connection,
        OrderSearch part,
        OrderPayload codec,
        PageBudget budget,
        List<FoundOrder> found,
        CancellationToken cancellationToken)
    {
        var statement = SearchStatement.Page(part with { Limit = part.Limit - found.Count + 1 });
        await using var batch = Batch(connection, statement, WithTails(statement));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var (taken, all) = (0L, 0L);
        while (await reader.ReadAsync(cancellationToken))
        {
            all = reader.GetInt64(6);
            var payload = reader.GetFieldValue<byte[]>(1);
            var tail = Tail(reader).ToList();
            if (found.Count == part.Limit
                || !budget.Takes(RenderedSize.OfOrder(payload.Length + tail.Sum(happened => (long)happened.Changes.Length))))
                return false;
            var order = tail.Aggregate(codec.Read(reader.GetInt32(0), payload), OrderFold.Next);
            found.Add(new(order, new(reader.GetInt64(2), reader.GetString(3))));
            taken++;
        }

        return taken == all;
    }

    /// <summary>What happened to the orders of a page after their snapshots, in the same statement and so as of the same moment.</summary>
    private static string WithTails(SearchStatement statement) =>
        $"""
        SELECT found.*, tail.* FROM ({BoundedPage.Of(statement.Text, "payload", statement.Order)}) AS found
        CROSS JOIN LATERAL (
            SELECT array_agg(e.version::bigint ORDER BY place), array_agg(at ORDER BY place), array_agg(changes ORDER BY place)
            FROM order_events e
            WHERE e.ordinal = found.ordinal AND e.place > found.place AND e.type >= 0) AS tail
        ORDER BY {statement.Order}
        """;

    private static IEnumerable<StoredEvent> Tail(NpgsqlDataReader row)
    {
        if (row.IsDBNull(8))
            yield break;
        var (versions, times, changes) =
            (row.GetFieldValue<long[]>(8), row.GetFieldValue<long[]>(9), row.GetFieldValue<byte[][]>(10));
        for (var i = 0; i < versions.Length; i++)
        {
            yield return new()
            {
                Version = versions[i],
                Sequence = 0,
                At = new(times[i], TimeSpan.Zero),
                Actor = "",
                Door = default,
                Type = "",
                Changes = changes[i],
            };
        }
    }

    public static async Task<long> Count(NpgsqlConnection connection, OrderSearch search, CancellationToken cancellationToken)
    {
        var statement = SearchStatement.Count(search);
        await using var batch = Batch(connection, statement, statement.Text);
        return await batch.ExecuteScalarAsync(cancellationToken) is long count ? count : 0;
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, SearchStatement statement, string text) => connection.ReadAsPlannedNow(
        text, [.. statement.Values.Select(value => value is long number ? Value(number) : Value((string)value))]);
}
