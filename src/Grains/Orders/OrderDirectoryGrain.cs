using Orleans.Concurrency;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders;

/// <inheritdoc cref="IOrderDirectoryGrain"/>
[StatelessWorker, GrainType("orderDirectory")]
internal sealed class OrderDirectoryGrain(IOrderStore store) : Grain, IOrderDirectoryGrain
{
    public Task<string?> Find(string merchant, AliasKind kind, string alias) =>
        store.FindOrderId(merchant, kind, alias, CancellationToken.None);
}
