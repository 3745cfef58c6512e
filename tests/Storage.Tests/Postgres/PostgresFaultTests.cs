using Microsoft.Extensions.Options;
using OrderGrains.Orders.Store;
using OrderGrains.Postgres.Server;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Tests.Postgres.Server;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>What clients were told holds, whatever happens to connections, server and disk.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresFaultTests : IAsyncLifetime, IAsyncDisposable
{
    private PostgresServer _server = null!;
    private PostgresEngine _engine = null!;
    private PostgresOrderStore _store = null!;

    public async Task InitializeAsync()
    {
        _server = await PostgresServer.StartNewAsync(settings: ["wal_level=replica", "max_wal_senders=2"]);
        _engine = new(_server);
        _store = await _engine.OpenAsync(TimeProvider.System);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Commit_ConnectionsKilledUnderLoad_NothingPromisedIsLostOrWrittenTwice()
    {
        var hammer = new Hammer(_store, orders: 64);
        var running = hammer.RunAsync();

        for (var kills = 0; kills < 15; kills++)
        {
            await hammer.AcknowledgeAsync(100);
            Assert.NotEqual(0L, await DisconnectAsync());
        }

        hammer.Stop();
        await running;
        Assert.Equal(0, hammer.Unknown);
    }

    [Theory]
    [InlineData("SIGINT")]
    [InlineData("SIGQUIT")]
    public async Task Commit_ServerRestartedUnderLoad_NothingPromisedIsLostOrWrittenTwice(string signal)
    {
        var hammer = new Hammer(_store, orders: 64);
        var running = hammer.RunAsync();

        for (var restarts = 0; restarts < 2; restarts++)
        {
            await hammer.AcknowledgeAsync(200);
            await _server.StopAsync(signal);
            await _server.StartAsync();
        }

        await hammer.AcknowledgeAsync(200);
        hammer.Stop();
        await running;
        Assert.Equal(0, hammer.Unknown);
    }

    [Fact]
    public async Task Commit_DiskFull_IsRefusedUntilThereIsRoom()
    {
        await _server.LimitFilesAsync("17000000");
        await DisconnectAsync();
        var keys = Enumerable.Range(0, 400).Select(_ => Sample.NewKey()).ToArray();

        var outcomes = await Task.WhenAll(keys.Select(async (key, i) =>
        {
            try
            {
                await _store.Write(Sample.Commit(key, 0, Random(100_000, seed: i)), CancellationToken.None);
                return true;
            }
            catch (OrderStoreException e)
            {
                Assert.False(e.OutcomeUnknown);
                return false;
            }
        }));

        Assert.Contains(false, outcomes);
        Assert.Equal(outcomes.LongCount(written => written), await _engine.AskAsync("SELECT count(*) FROM orders"));
        Assert.Equal(outcomes.LongCount(written => written), await _engine.AskAsync("SELECT count(*) FROM order_events"));

        await _server.LimitFilesAsync("unlimited");
        await DisconnectAsync();
        var refused = keys[Array.IndexOf(outcomes, false)];
        Assert.Equal(CommitOutcome.Committed, await _store.Write(Sample.Commit(refused, 0), CancellationToken.None));
    }

    /// <summary>The server takes a COMMIT that is cancelled while it waits for a standby for made, and says so.</summary>
    [Fact]
    public async Task Commit_SynchronousStandbyIsAway_IsAcknowledgedOnlyOnceItIsBack()
    {
        var key = Sample.NewKey();
        await using var hasty = new PostgresOrderStore(
            new OptionsWrapper<PostgresStoreOptions>(new()
            {
                ConnectionString = _engine.Options.ConnectionString,
                CommandTimeout = TimeSpan.FromSeconds(1),
                SettleTimeout = TimeSpan.FromSeconds(3),
            }),
            TimeProvider.System);
        await hasty.Open(CancellationToken.None);
        await hasty.Write(Sample.Commit(key, 0), CancellationToken.None);
        await SetStandbyAsync("nobody");
        while (!await WaitsForTheStandbyAsync())
        {
            // The server takes its settings over in its own time.
        }

        var failure = await Assert.ThrowsAsync<OrderStoreException>(() => hasty.Write(Sample.Commit(key, 1), CancellationToken.None));
        Assert.True(failure.OutcomeUnknown);

        await SetStandbyAsync("");
        var made = (await hasty.Load(key, CancellationToken.None))!.Order.Version;
        Assert.Equal(CommitOutcome.Committed, await hasty.Write(Sample.Commit(key, made), CancellationToken.None));
    }

    private async Task SetStandbyAsync(string name)
    {
        await _engine.AskAsync($"ALTER SYSTEM SET synchronous_standby_names = '{name}'");
        await _engine.AskAsync("SELECT pg_reload_conf()");
    }

    // Ended, since nothing else lets go of a COMMIT that waits for a standby.
    private async Task<bool> WaitsForTheStandbyAsync()
    {
        var write = _engine.AskAsync("UPDATE feed_epoch SET server = server");
        var waits = false;
        while (!write.IsCompleted && !waits)
            waits = await _engine.AskAsync("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") is > 0L;
        while (!write.IsCompleted)
            await _engine.AskAsync("SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
        await write;
        return waits;
    }

    private static string Random(int length, int seed)
    {
        var random = new Random(seed);
        return string.Create(length, random, static (text, random) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = (char)('0' + random.Next(64));
        });
    }

    private Task<object?> DisconnectAsync() => _server.AskAsync(
        "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE application_name LIKE 'ordergrains%'");
}
