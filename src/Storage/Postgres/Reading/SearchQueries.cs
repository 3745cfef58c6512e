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
    public static async Task<IReadOnlyList<FoundOrder>> Page(
        NpgsqlConnection connection, OrderSearch search, OrderPayload codec, CancellationToken cancellationToken)
    {
        await using var batch = Batch(connection, SearchStatement.Page(search));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(
            row => new FoundOrder(
                codec.Read(row.GetInt32(0), row.GetFieldValue<byte[]>(1)), new(row.GetInt64(2), row.GetString(3))),
            cancellationToken);
    }

    public static async Task<long> Count(NpgsqlConnection connection, OrderSearch search, CancellationToken cancellationToken)
    {
        await using var batch = Batch(connection, SearchStatement.Count(search));
        return await batch.ExecuteScalarAsync(cancellationToken) is long count ? count : 0;
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, SearchStatement statement) => connection.ReadAsPlannedNow(
        statement.Text, [.. statement.Values.Select(value => value is long number ? Value(number) : Value((string)value))]);
}
