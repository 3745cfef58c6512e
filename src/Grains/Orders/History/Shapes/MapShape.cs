using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>A map, which keeps its entries in the order of their keys.</summary>
internal sealed class MapShape<T> : KeyedShape<ValueMap<T>, T>
{
    protected override Shape<T> PartShape { get; } = Shapes.Of<T>();

    protected override bool HasPlaces => false;

    public override bool HoldsUnknown(ValueMap<T> value) => HasRecords && value.Any(entry => PartShape.HoldsUnknown(entry.Value));

    public override ValueMap<T> Erase(ValueMap<T> value) => HasRecords
        ? new(value.Select(entry => KeyValuePair.Create(entry.Key, PartShape.Erase(entry.Value))))
        : value;

    protected override OrderedDictionary<string, T> Take(ValueMap<T> whole) => new(whole, StringComparer.Ordinal);

    protected override ValueMap<T> Make(OrderedDictionary<string, T> parts) => new(parts);
}
