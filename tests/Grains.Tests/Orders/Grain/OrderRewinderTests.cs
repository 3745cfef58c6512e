using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;
using OrderGrains.Testing.Stores;

namespace OrderGrains.Tests.Orders.Grain;

public sealed class OrderRewinderTests
{
    [Fact]
    public async Task AsOf_TheStoreHasLostWhatTheOrderInMemoryHas_IsAFailureAndNotAGap()
    {
        var store = new MemoryOrderStore(TimeProvider.System);
        var order = Samples.Pending;
        await store.Commit(new() { Key = new(order.Merchant, order.Id), ExpectedVersion = 0, Order = order }, CancellationToken.None);
        using var offTurn = new OffTurn();
        var rewinder = new OrderRewinder(store, offTurn);

        await Assert.ThrowsAsync<OrderStoreException>(() => rewinder.AsOf(order with { Version = 3 }, 2));
    }
}
