using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>Orders by what they hold. Searches differ too much to keep their statements.</summary>
internal sealed class SearchQueries(SqliteConnection connection)
{
    private readonly Statement _tail = new(
        connection,
        """
        SELECT version, seq, at, actor, door, type, changes FROM order_events
        WHERE ordinal = @ordinal AND place > @place AND type >= 0 ORDER BY place
        """,
        "@ordinal", "@place");

    /// <summary>The statement of a page.</summary>
    public static SearchStatement Page(OrderSearch search) => SearchStatement.Page(search, Join(search));

    /// <summary>The page, its orders with what happened to them after their snapshots.</summary>
    public FoundPage Page(OrderSearch search, OrderPayload codec)
    {
        var found = new List<FoundOrder>();
        var budget = new PageBudget();
        using var command = Command(Page(search with { Limit = search.Limit + 1 }));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (found.Count == search.Limit)
                return new(found, More: true);
            var payload = reader.GetFieldValue<byte[]>(1);
            var tail = _tail.Rows(HistoryQueries.Event, reader.GetInt64(4), reader.GetInt64(5));
            if (!budget.Takes(RenderedSize.OfOrder(payload.Length + tail.Sum(happened => (long)happened.Changes.Length))))
                return new(found, More: true);
            var order = tail.Aggregate(codec.Read(reader.GetInt64(0), payload), OrderFold.Next);
            found.Add(new(order, new(reader.GetInt64(2), reader.GetString(3))));
        }

        return new(found, More: false);
    }

    public long Count(OrderSearch search)
    {
        using var command = Command(SearchStatement.Count(search, Join(search)));
        return (long)command.ExecuteScalar()!;
    }

    // SQLite goes through the tables of a crossed join in the order in which they are named: along the events' index on times, sorting only
    // those of one time, up to the end of the page. Left to itself it begins with the orders, which is right where an index finds a few.
    private static string Join(OrderSearch search) =>
        search is { Email: null, Customer: null, Reference: null } ? "CROSS JOIN" : "JOIN";

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
