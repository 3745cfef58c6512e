namespace OrderGrains.Orders;

/// <summary>Finds orders by their other names. Key: the merchant; it keeps nothing, so there may be many of it.</summary>
[Alias("og.IOrderDirectoryGrain")]
public interface IOrderDirectoryGrain : IGrainWithStringKey
{
    /// <summary>The order a payment transaction belongs to, see <see cref="Order.TransactionId"/>.</summary>
    [Alias("FindByTransaction")]
    Task<OrderLookup> FindByTransaction(long transactionId);
}
