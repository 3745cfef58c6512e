using System.Globalization;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders;

/// <summary>Asks the store's alias table.</summary>
[StatelessWorker]
internal sealed partial class OrderDirectoryGrain(IOrderStore store, ILogger<OrderDirectoryGrain> logger) : Grain, IOrderDirectoryGrain
{
    public async Task<OrderLookup> FindByTransaction(long transactionId)
    {
        try
        {
            var alias = transactionId.ToString(CultureInfo.InvariantCulture);
            var orderId = await store.FindOrderId(this.GetPrimaryKeyString(), AliasKind.Transaction, alias, CancellationToken.None);
            return orderId is null ? new(OrderOutcome.NotFound) : new(OrderOutcome.Accepted, orderId);
        }
        catch (OrderStoreException e)
        {
            LookupFailed(e);
            return new(OrderOutcome.Unavailable);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An order could not be looked up by its transaction.")]
    private partial void LookupFailed(Exception exception);
}
