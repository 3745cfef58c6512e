using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>
/// The columns an order is found by. SQLite rewrites the indexes of every column that a statement sets, changed or not, so they have a
/// statement of their own that touches the row only when something is different.
/// </summary>
internal sealed class SearchColumns(SqliteConnection connection)
{
    public static readonly string[] Parameters =
        ["@status", "@payment", "@fulfillment", "@email", "@market", "@number", "@reference", "@created", "@amount", "@customer"];

    private readonly Statement _update = new(
        connection,
        """
        UPDATE orders SET status = @status, payment = @payment, fulfillment = @fulfillment, email = @email, market = @market,
            market_number = @number, reference = @reference, created_at = @created, amount = @amount, customer = @customer
        WHERE ordinal = @ordinal
            AND (status, payment, fulfillment, email, market, market_number, reference, created_at, amount, customer)
                IS NOT (@status, @payment, @fulfillment, @email, @market, @number, @reference, @created, @amount, @customer)
        """,
        ["@ordinal", .. Parameters]);

    public static object[] Values(SearchRow row) =>
    [
        row.Status,
        row.Payment,
        row.Fulfillment,
        row.Email ?? (object)DBNull.Value,
        row.Market ?? (object)DBNull.Value,
        row.MarketNumber ?? (object)DBNull.Value,
        row.Reference ?? (object)DBNull.Value,
        row.CreatedAt,
        row.Amount,
        row.Customer ?? (object)DBNull.Value,
    ];

    public void Update(long ordinal, SearchRow row) => _update.Execute([ordinal, .. Values(row)]);
}
