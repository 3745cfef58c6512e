using Microsoft.Data.Sqlite;
using OrderGrains.Orders;
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
        using var connection = Filled();
        foreach (var (name, index) in SearchSamples.Indexes.Concat(
            [("updated", "order_events_at"), ("updated range", "order_events_at")]))
        {
            var plan = Plan(connection, SearchSamples.Of(name));
            Assert.True(plan.Contains(Named(index), StringComparison.Ordinal), $"{name}: {plan}");
            Assert.False(plan.Contains("SCAN", StringComparison.Ordinal), $"{name}: {plan}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Search_SortedByUpdates_NeverSortsThemAll(bool descending)
    {
        using var connection = Filled();

        var plan = Plan(connection, new() { Merchant = "demo", Limit = 50, Sort = OrderSort.Updated, Descending = descending });

        Assert.Contains("order_events_at", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE FOR ORDER BY", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("email", "orders_email")]
    [InlineData("customer", "orders_customer")]
    [InlineData("reference", "orders_reference")]
    public void Search_OfAFewSortedByUpdates_BeginsWithThem(string name, string index)
    {
        using var connection = Filled();
        var search = SearchSamples.Of(name) with { Sort = OrderSort.Updated, UpdatedAfter = Sample.Now };

        var plan = Plan(connection, search);

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("order_events_at", plan, StringComparison.Ordinal);
    }

    private SqliteConnection Filled()
    {
        _engine.Open(TimeProvider.System).Dispose();
        var connection = Connections.OpenWriter(_engine.Options.OrdersFile, TimeSpan.FromSeconds(5));
        foreach (var statement in SearchSamples.Fill(Numbers, "x'78'", "x'00'"))
            connection.Run(statement);
        return connection;
    }

    private static string Named(string index) => index == "orders_key" ? "sqlite_autoindex_orders_1" : index;

    private static string Plan(SqliteConnection connection, OrderSearch search)
    {
        var statement = SearchQueries.Page(search);
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
