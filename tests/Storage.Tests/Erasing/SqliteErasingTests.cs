using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
using OrderGrains.Storage.Tests.Sqlite;

namespace OrderGrains.Storage.Tests.Erasing;

public sealed class SqliteErasingTests : ErasingContract<SqliteEngine>
{
    protected override async Task<string> DumpAsync()
    {
        var dump = new StringBuilder();
        foreach (var table in await RowsAsync("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'batch_stamp'"))
        {
            foreach (var row in await RowsAsync($"SELECT * FROM \"{table}\""))
                dump.AppendLine(CultureInfo.InvariantCulture, $"{table}: {row}");
        }

        return dump.ToString();
    }

    protected override async Task SpoilLastEventAsync(OrderKey key) => await RowsAsync(
        $"""
        UPDATE order_events SET changes = CAST('oops' AS BLOB) WHERE (ordinal, place) =
            (SELECT e.ordinal, max(e.place) FROM order_events e JOIN orders o USING (ordinal) WHERE order_id = '{key.OrderId}')
        """);

    private async Task<List<string>> RowsAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Engine.Options.OrdersFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is var value
                && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{value}")));
        }

        return rows;
    }
}
