using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Storage.Payloads;
using OrderGrains.Storage.Searching;
using OrderGrains.Storage.Sqlite.Writing;

namespace OrderGrains.Storage.Sqlite;

/// <summary>Fills the columns orders are found by from their payloads. In code, because the total is computed nowhere else.</summary>
internal static class SearchBackfill
{
    /// <summary>The script that makes the last of the columns; none before it needs them filled.</summary>
    public static readonly (string Set, int Number) Step = ("sqlite/orders", 6);

    private const int PageSize = 500;

    public static void Run(SqliteConnection connection)
    {
        var columns = new SearchColumns(connection);
        var page = new Statement(
            connection, "SELECT row, schema, payload FROM orders WHERE row > @last ORDER BY row LIMIT @limit", "@last", "@limit");
        var last = 0L;
        while (page.Rows(Read, last, PageSize) is { Count: > 0 } rows)
        {
            foreach (var (_, order) in rows)
                columns.Update(new(order.Merchant, order.Id), SearchRow.Of(order));
            last = rows[^1].Row;
        }
    }

    private static (long Row, Order Order) Read(SqliteDataReader row) =>
        (row.GetInt64(0), OrderPayload.Current.Read(row.GetInt64(1), row.GetFieldValue<byte[]>(2)));
}
