using Npgsql;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Postgres.Reading;
using OrderGrains.Storage.Searching;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>How the server goes about searches, and what they cost updates.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresPlanTests : PostgresTest
{
    public override async Task InitializeAsync() => await Engine.OpenAsync(TimeProvider.System);

    [Fact]
    public async Task Search_EachConditionAndSort_HasItsIndex()
    {
        var fill = SearchSamples.Fill(
            "generate_series(1, 20000) AS g",
            "'x'::bytea",
            "gen_random_uuid()");
        foreach (var statement in fill)
            await Engine.AskAsync(statement);
        await Engine.AskAsync("ANALYZE");

        foreach (var (name, index) in SearchSamples.Indexes.Append(("updated range", "order_events_at")))
        {
            var plan = await PlanAsync(SearchStatement.Page(SearchSamples.Of(name)));
            Assert.True(plan.Contains(index, StringComparison.Ordinal), $"{name}: {plan}");
            Assert.False(plan.Contains("Seq Scan", StringComparison.Ordinal), $"{name}: {plan}");
        }
    }

    [Fact]
    public async Task Load_OfALongHistory_GoesNoFurtherBackThanItNeeds()
    {
        await Engine.OpenAsync(TimeProvider.System);
        foreach (var statement in SearchSamples.Fill("generate_series(1, 2000) AS g", "'x'::bytea", "gen_random_uuid()"))
            await Engine.AskAsync(statement);
        await Engine.AskAsync("ANALYZE");

        var plan = await PlanAsync(OrderQueries.Latest, Value("demo"), Value("1"));

        Assert.Contains("Index Scan Backward using order_events_pkey", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private Task<string> PlanAsync(SearchStatement statement) => PlanAsync(
        statement.Text, [.. statement.Values.Select(value => value is long number ? Value(number) : Value((string)value))]);

    private async Task<string> PlanAsync(string statement, params NpgsqlParameter[] values)
    {
        await using var source = NpgsqlDataSource.Create(Engine.Options.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        batch.Then("EXPLAIN " + statement, values);
        await using var reader = await batch.ExecuteReaderAsync();
        return string.Join('\n', await reader.Rows(row => row.GetString(0), None));
    }
}
