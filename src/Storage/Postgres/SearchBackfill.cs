using Npgsql;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Storage.Searching;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres;

/// <summary>Fills the columns orders are found by from their payloads. In code, because the total is computed nowhere else.</summary>
internal static class SearchBackfill
{
    /// <summary>The set of scripts that make the columns.</summary>
    private const string Set = "orders";

    private const int PageSize = 500;

    private const string Page =
        """
        SELECT merchant, order_id, schema, payload FROM orders WHERE (merchant, order_id) > ($1, $2)
        ORDER BY merchant, order_id LIMIT $3
        """;

    private const string FillFirst =
        """
        UPDATE orders o
        SET status = n.status, payment = n.payment, fulfillment = n.fulfillment, email = n.email, market = n.market,
            market_number = n.market_number, reference = n.reference, created_at = n.created_at, amount = n.amount
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            AS n (merchant, order_id, status, payment, fulfillment, email, market, market_number, reference, created_at, amount)
        WHERE o.merchant = n.merchant AND o.order_id = n.order_id
        """;

    private const string FillCustomer =
        """
        UPDATE orders o SET customer = n.customer FROM unnest($1, $2, $3) AS n (merchant, order_id, customer)
        WHERE o.merchant = n.merchant AND o.order_id = n.order_id AND n.customer IS NOT NULL
        """;

    /// <summary>Fills the columns that a script has just made; most make none.</summary>
    public static Task Run(NpgsqlConnection connection, string set, int script, CancellationToken cancellationToken) => (set, script) switch
    {
        (Set, 2) => Fill(connection, FillFirst, columns => columns[..^1], cancellationToken),
        (Set, 5) => Fill(connection, FillCustomer, columns => columns[^1..], cancellationToken),
        _ => Task.CompletedTask,
    };

    private static async Task Fill(
        NpgsqlConnection connection, string fill, Func<NpgsqlParameter[], NpgsqlParameter[]> some, CancellationToken cancellationToken)
    {
        var last = (Merchant: "", Id: "");
        while (await Next(connection, last, cancellationToken) is { Count: > 0 } rows)
        {
            await using var batch = new NpgsqlBatch(connection);
            await batch
                .Then(
                    fill,
                    [
                        Column(rows, row => row.Merchant),
                        Column(rows, row => row.Id),
                        .. some(SearchColumns.Of(rows, row => row.Search)),
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
