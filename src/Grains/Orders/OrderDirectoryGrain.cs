using OrderGrains.Orders.Store;
using Orleans.Concurrency;

namespace OrderGrains.Orders;

/// <inheritdoc cref="IOrderDirectoryGrain"/>
[StatelessWorker, GrainType("orderDirectory")]
internal sealed class OrderDirectoryGrain(IOrderStore store) : Grain, IOrderDirectoryGrain
{
    public async Task<string?> Find(string merchant, AliasKind kind, string alias)
    {
        try
        {
            return await store.FindOrderId(merchant, kind, alias, CancellationToken.None);
        }
        catch (OrderStoreException e)
        {
            throw new OrleansException("Orders cannot be looked up now.", e);
        }
    }
}
