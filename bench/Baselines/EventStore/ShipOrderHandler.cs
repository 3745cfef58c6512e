using Wolverine.Marten;

namespace OrderGrains.Bench.Baselines.EventStore;

/// <summary>
/// Wolverine's aggregate handler: around it, it generates the load of the aggregate, the append of what is returned and the commit. It
/// does not change the aggregate, as <c>UseIdentityMapForAggregates</c> demands.
/// </summary>
/// <remarks>
/// The exclusive style locks the stream's row. The optimistic one throws and starts again, 25 times at most, wherever two updates of an
/// order meet, which one hot order does not survive; with random orders it is no faster.
/// </remarks>
[AggregateHandler(ConcurrencyStyle.Exclusive)]
public static class ShipOrderHandler
{
    public static OrderShipped Handle(ShipOrder command, ShopOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return command.Shipped;
    }
}
