using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Sqlite.Reading;

/// <summary>Orders by what they hold. Searches differ too much to keep their statements.</summary>
internal sealed class SearchQueries(SqliteConnection connection)
{
    /// <summary>The plan goes along the index on times, and ends with the page.</summary>
    public static readonly LatestEvents Latest =
        new("o.merchant = e.merchant AND o.order_id = e.order_id AND e.merchant = $1", "e.order_id");

    public FoundPage Page(OrderSearch search, OrderPayload codec)
    {
        using var command = Command(SearchStatement.Page(search with { Limit = search.Limit + 1 }, Latest));
        using var reader = command.ExecuteReader();
        var budget = new PageBudget();
        var found = new List<FoundOrder>();
        while (reader.Read())
        {
            var payload = reader.GetFieldValue<byte[]>(1);
            if (found.Count == search.Limit || !budget.Takes(RenderedSize.OfOrder(payload.Length)))
                return new(found, More: true);
            found.Add(new(codec.Read(reader.GetInt64(0), payload), new(reader.GetInt64(2), reader.GetString(3))));
        }

        return new(found, More: false);
    }

    public long Count(OrderSearch search)
    {
        using var command = Command(SearchStatement.Count(search, Latest));
        return (long)command.ExecuteScalar()!;
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
