using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Orders.Audit;
using OrderGrains.Storage.Postgres.Sharding;
using OrderGrains.Storage.Tests.Auditing;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres.Sharding;

[Collection(PostgresTests.Name)]
public sealed class ShardedAuditTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly ShardedEngine _engine = new();

    public async Task InitializeAsync()
    {
        var store = await _engine.OpenAsync(new ManualTime(Sample.Now));
        for (var i = 0; i < 8; i++)
            await LivedOrder.Store(store, new OrderKey("demo", $"order-{i}"), versions: 3);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task Run_OrdersInTheirPlaces_FindsNothing()
    {
        var (summary, findings) = await RunAsync();

        Assert.Empty(findings);
        Assert.Equal(8, summary.Rows[AuditKind.Order]);
    }

    [Fact]
    public async Task Run_OrderInTheWrongDatabase_IsFound()
    {
        var key = Enumerable.Range(0, 8).Select(i => new OrderKey("demo", $"order-{i}"))
            .First(key => new ShardMap(["east", "west"]).Home(key) == "east");
        await using var east = await OpenAsync("east");
        await using var west = await OpenAsync("west");
        await OrderMove.Run(east, west, [key], CancellationToken.None);

        var (_, findings) = await RunAsync();

        Assert.Equal(new AuditFinding(key, "the order lies in the database west instead of east"), Assert.Single(findings));
    }

    private async Task<NpgsqlConnection> OpenAsync(string name)
    {
        var connection = new NpgsqlConnection(_engine.Databases[name] + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private async Task<(AuditSummary Summary, List<AuditFinding> Findings)> RunAsync()
    {
        List<AuditFinding> findings = [];
        return (await OrderAuditor.Run(new ShardedAudit(_engine.Databases), findings.Add, CancellationToken.None), findings);
    }
}
