using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>Orders by what they hold. Searches differ too much to keep their statements.</summary>
internal sealed class SearchQueries(SqliteConnection connection)
{
    /// <summary>SQLite goes through the tables of such a join in the order in which they are named.</summary>
    public const string InOrder = "CROSS JOIN";

    private readonly Statement _earliest = new(connection, "SELECT min(created_at) FROM orders WHERE merchant = @merchant", "@merchant");

    private readonly Statement _tail = new(
        connection,
        """
        SELECT version, seq, at, actor, door, type, changes FROM order_events
        WHERE ordinal = @ordinal AND place > @place AND type >= 0 ORDER BY place
        """,
        "@ordinal", "@place");

    /// <param name="search">What is searched.</param>
    /// <param name="codec">Reads the payloads.</param>
    /// <param name="now">What time it is, roughly.</param>
    public FoundPage Page(OrderSearch search, OrderPayload codec, DateTimeOffset now)
    {
        var found = new List<FoundOrder>();
        var budget = new PageBudget();
        var parts = search.Sort == OrderSort.Updated ? UpdateWindows.Of(search, Start(search, now)) : [search];
        foreach (var part in parts)
        {
            if (!Take(part, codec, budget, found))
                return new(found, More: true);
        }

        return new(found, More: false);
    }

    public long Count(OrderSearch search)
    {
        using var command = Command(SearchStatement.Count(search, InOrder));
        return (long)command.ExecuteScalar()!;
    }

    private DateTimeOffset Start(OrderSearch search, DateTimeOffset now) => UpdateWindows.Start(search, now)
        ?? (_earliest.Scalar(search.Merchant) is long earliest ? new(earliest, TimeSpan.Zero) : now);

    /// <summary>Adds what a part finds; false once something had to be left out.</summary>
    private bool Take(OrderSearch part, OrderPayload codec, PageBudget budget, List<FoundOrder> found)
    {
        using var command = Command(SearchStatement.Page(part with { Limit = part.Limit - found.Count + 1 }, InOrder));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var payload = reader.GetFieldValue<byte[]>(1);
            if (found.Count == part.Limit || !budget.Takes(RenderedSize.OfOrder(payload.Length)))
                return false;
            var order = _tail.Rows(HistoryQueries.Event, reader.GetInt64(4), reader.GetInt64(5))
                .Aggregate(codec.Read(reader.GetInt64(0), payload), OrderFold.Next);
            found.Add(new(order, new(reader.GetInt64(2), reader.GetString(3))));
        }

        return true;
    }

    private SqliteCommand Command(SearchStatement statement)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of the program's own text; what was searched for is among the values.
        command.CommandText = statement.Text;
#pragma warning restore CA2100
        for (var i = 0; i < statement.Values.Count; i++)
            command.Parameters.AddWithValue($"${i + 1}", statement.Values[i]);
        return command;
    }
}
