using Wolverine.Marten;

namespace OrderGrains.Bench.Baselines.EventStore;

/// <summary>
/// Wolverine's aggregate handler: around it, it generates the load of the aggregate, the append of what is returned and the commit. It
/// does not change the aggregate, as <c>UseIdentityMapForAggregates</c> demands.
/// </summary>
[AggregateHandler]
public static class ShipOrderHandler
{
    public static OrderShipped Handle(ShipOrder command, ShopOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return command.Shipped;
    }
}
