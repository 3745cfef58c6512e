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
    public static async Task<FoundPage> Page(
        NpgsqlConnection connection, OrderSearch search, OrderPayload codec, CancellationToken cancellationToken)
    {
        var statement = SearchStatement.Page(search with { Limit = search.Limit + 1 });
        await using var batch = Batch(connection, statement, BoundedPage.Of(statement.Text, "payload", statement.Order));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var budget = new PageBudget();
        var found = new List<FoundOrder>();
        var all = 0L;
        while (await reader.ReadAsync(cancellationToken))
        {
            all = reader.GetInt64(4);
            var payload = reader.GetFieldValue<byte[]>(1);
            if (found.Count == search.Limit || !budget.Takes(RenderedSize.OfOrder(payload.Length)))
                break;
            found.Add(new(codec.Read(reader.GetInt32(0), payload), new(reader.GetInt64(2), reader.GetString(3))));
        }

        return new(found, More: found.Count < all);
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
