using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using OrderGrains.Silo.Clustering;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Cluster.Tests.Lease;

public sealed class LeavePauseTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Stopping_DatabaseAwayAtFirst_SaysSoUntilItIsHeard()
    {
        var table = new DeafTable(failures: 3);
        var view = new MembershipView(TimeProvider.System, Lease, Lease);
        var leave = new LeavePause(table, view, TimeSpan.Zero, TimeProvider.System, NullLogger<LeavePause>.Instance);

        await leave.StoppingAsync(CancellationToken.None);

        Assert.Equal(4, table.Announced);
    }

    [Fact]
    public async Task Stopping_DatabaseStaysAway_GivesUpWithTheHost()
    {
        var table = new DeafTable(failures: int.MaxValue);
        using var host = new CancellationTokenSource();
        table.Announcing += () =>
        {
            if (table.Announced == 2)
                host.Cancel();
        };
        var view = new MembershipView(TimeProvider.System, Lease, Lease);
        var leave = new LeavePause(table, view, TimeSpan.Zero, TimeProvider.System, NullLogger<LeavePause>.Instance);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leave.StoppingAsync(host.Token));
    }

    private sealed class DeafTable(int failures) : IClusterTable
    {
        public event Action? Announcing;

        public int Announced { get; private set; }

        public Task<ClusterView?> Read(CancellationToken cancellationToken) => Task.FromResult<ClusterView?>(null);

        public Task AnnounceLeave(CancellationToken cancellationToken)
        {
            Announced++;
            Announcing?.Invoke();
            return Announced > failures ? Task.CompletedTask : throw new NpgsqlException("The database is away.");
        }

        public Task RemindOfSilent(TimeSpan silence, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
