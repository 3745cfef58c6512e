using OrderGrains.Orders;

namespace OrderGrains.Api.Orders;

/// <summary>
/// References to order grains. Asking the factory for a grain by its interface looks the type up by reflection every time, which costs
/// more than a read of the grain itself; here it is done once.
/// </summary>
internal sealed class OrderReferences(IGrainFactory grains)
{
    private readonly Lazy<GrainReference> _any = new(() => (GrainReference)grains.GetGrain<IOrderGrain>("any"));

    public IOrderGrain this[OrderKey key] =>
        (IOrderGrain)grains.GetGrain(GrainId.Create(_any.Value.GrainId.Type, key.ToString()), _any.Value.InterfaceType);
}
