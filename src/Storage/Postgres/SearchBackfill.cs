using Npgsql;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Searching;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres;

/// <summary>Fills the columns orders are found by from their payloads. In code, because the total is computed nowhere else.</summary>
internal static class SearchBackfill
{
    /// <summary>The script that makes the columns.</summary>
    public static readonly (string Set, int Number) Step = ("orders", 2);

    private const int PageSize = 500;

    private const string Page =
        """
        SELECT merchant, order_id, schema, payload FROM orders WHERE (merchant, order_id) > ($1, $2)
        ORDER BY merchant, order_id LIMIT $3
        """;

    private const string Fill =
        """
        UPDATE orders o
        SET status = n.status, payment = n.payment, fulfillment = n.fulfillment, email = n.email, market = n.market,
            market_number = n.market_number, reference = n.reference, created_at = n.created_at, amount = n.amount
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            AS n (merchant, order_id, status, payment, fulfillment, email, market, market_number, reference, created_at, amount)
        WHERE o.merchant = n.merchant AND o.order_id = n.order_id
        """;

    public static async Task Run(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var last = (Merchant: "", Id: "");
        while (await Next(connection, last, cancellationToken) is { Count: > 0 } rows)
        {
            await using var batch = new NpgsqlBatch(connection);
            await batch
                .Then(
                    Fill,
                    [
                        Column(rows, row => row.Merchant),
                        Column(rows, row => row.Id),
                        .. SearchColumns.Of(rows, row => row.Search),
                    ])
                .ExecuteNonQueryAsync(cancellationToken);
            last = (rows[^1].Merchant, rows[^1].Id);
        }
    }

    private static async Task<List<(string Merchant, string Id, SearchRow Search)>> Next(
        NpgsqlConnection connection, (string Merchant, string Id) last, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then(Page, Value(last.Merchant), Value(last.Id), Value(PageSize));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.Rows(
            row => (
                row.GetString(0),
                row.GetString(1),
                SearchRow.Of(OrderPayload.Current.Read(row.GetInt32(2), row.GetFieldValue<byte[]>(3)))),
            cancellationToken);
    }
}
