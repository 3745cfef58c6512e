using Microsoft.Extensions.Logging.Abstractions;
using OrderGrains.Orders.Store;
using OrderGrains.Silo.Clustering;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Cluster.Tests.Lease;

/// <summary>What a silo does with the views it reads; when it holds by them is what <see cref="MembershipViewTests"/> are about.</summary>
public sealed class MembershipLeaseTests
{
    private static readonly TimeSpan Term = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(30);
    private static readonly ClusterView Calm = new(7, IsActive: true, IsAlone: false, IsCalm: true, Dead: [], Server: "a");

    [Fact]
    public async Task Holds_ADeadSiloCannotBeFenced_IsFalseHoweverLongTheMembersAreTheSame()
    {
        var (time, table, isRefused) = (new ManualTime(), new Table { View = Calm }, true);
        Task Fence(string silo, CancellationToken cancellationToken) =>
            isRefused ? throw new OrderStoreException("Nobody is let in.", outcomeUnknown: false) : Task.CompletedTask;
        using var lease = new MembershipLease(
            table, new(time, Term, Settle), Fence, time, Term, NullLogger<MembershipLease>.Instance);
        using var stop = new CancellationTokenSource();
        var work = lease.Work(stop.Token);

        await lease.TakeOver(CancellationToken.None);
        time.Advance(Settle);
        await lease.TakeOver(CancellationToken.None);
        Assert.True(lease.Holds());

        table.View = Calm with { Version = 8, Dead = ["one"] };
        await Assert.ThrowsAsync<OrderStoreException>(() => lease.TakeOver(CancellationToken.None));
        time.Advance(Settle);
        await Assert.ThrowsAsync<OrderStoreException>(() => lease.TakeOver(CancellationToken.None));
        Assert.False(lease.Holds());

        isRefused = false;
        await lease.TakeOver(CancellationToken.None);
        Assert.True(lease.Holds());

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    private sealed class Table : IClusterTable
    {
        public ClusterView? View { get; set; }

        public Task<ClusterView?> Read(CancellationToken cancellationToken) => Task.FromResult(View);

        public Task AnnounceLeave(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task RemindOfSilent(TimeSpan silence, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
