using Microsoft.Extensions.Options;
using OrderGrains.Faults.Processes;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Postgres.Server;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Cluster.Tests.Faults;

/// <summary>Connections that a router has forgotten give no answer. A commit that finds one out spares the readers all others.</summary>
public sealed class SilentConnectionTests
{
    private const int Connections = 8;

    private static readonly OrderKey Nobody = new("m", "nobody");

    [Fact]
    public async Task Load_CommitFoundConnectionsSilent_TakesNoneOfThem()
    {
        await using var server = await PostgresServer.StartNewAsync();
        await using var relay = TcpRelay.Start("127.0.0.1", server.Socket);
        var options = new PostgresStoreOptions
        {
            ConnectionString = relay.ConnectionString("127.0.0.1"),
            ReadPoolSize = Connections,
            Writers = 1,
            CommandTimeout = TimeSpan.FromSeconds(3),
        };
        await using var store = new PostgresOrderStore(Options.Create(options), TimeProvider.System);
        await store.Open(CancellationToken.None);
        await store.Commit(Addition("o-1"), CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => store.Load(Nobody, CancellationToken.None)));

        relay.FallSilent();

        await Assert.ThrowsAsync<OrderStoreException>(() => store.Commit(Addition("o-2"), CancellationToken.None));
        Assert.Null(await store.Load(Nobody, CancellationToken.None));
    }

    private static OrderCommit Addition(string order) => new()
    {
        Key = new("m", order),
        ExpectedVersion = 0,
        Order = new() { Id = order, Merchant = "m", Currency = "EUR", Version = 1 },
        Events =
        [
            new()
            {
                Version = 1,
                Sequence = 0,
                At = DateTimeOffset.UnixEpoch,
                Actor = "tester",
                Door = Door.Fuuffy,
                CommandId = Guid.NewGuid(),
                Event = new("commented", []),
            },
        ],
    };
}
