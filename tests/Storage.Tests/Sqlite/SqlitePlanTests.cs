using Microsoft.Data.Sqlite;
using OrderGrains.Storage.Searching;
using OrderGrains.Storage.Sqlite;
using OrderGrains.Storage.Sqlite.Reading;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Sqlite;

/// <summary>How the engine goes about searches.</summary>
public sealed class SqlitePlanTests : IDisposable
{
    private const string Numbers = "(WITH RECURSIVE n(g) AS (SELECT 1 UNION ALL SELECT g + 1 FROM n WHERE g < 20000) SELECT g FROM n) AS s";

    private readonly SqliteEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Search_EachConditionAndSort_HasAnIndex()
    {
        _engine.Open(TimeProvider.System).Dispose();
        using var connection = Connections.OpenWriter(_engine.Options.OrdersFile, TimeSpan.FromSeconds(5));
        foreach (var statement in SearchSamples.Fill(Numbers, "x'78'", "x'00'"))
            connection.Run(statement);

        foreach (var (name, index) in SearchSamples.Indexes.Concat(
            [("updated range", "order_events_at")]))
        {
            var plan = Plan(connection, SearchStatement.Page(SearchSamples.Of(name), SearchQueries.InOrder));
            Assert.True(plan.Contains(Named(index), StringComparison.Ordinal), $"{name}: {plan}");
            Assert.False(plan.Contains("SCAN", StringComparison.Ordinal), $"{name}: {plan}");
        }
    }

    private static string Named(string index) => index == "orders_key" ? "sqlite_autoindex_orders_1" : index;

    private static string Plan(SqliteConnection connection, SearchStatement statement)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The program's own text.
        command.CommandText = "EXPLAIN QUERY PLAN " + statement.Text;
#pragma warning restore CA2100
        for (var i = 0; i < statement.Values.Count; i++)
            command.Parameters.AddWithValue($"${i + 1}", statement.Values[i]);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
