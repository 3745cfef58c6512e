using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>A list: items have their ids as keys; one whose items have none changes as a whole.</summary>
internal sealed class ListShape<T> : KeyedShape<ValueList<T>, T>
{
    private static readonly Func<T, string?>? Id = ItemKey.Find(typeof(T))?.GetMethod!.CreateDelegate<Func<T, string?>>();

    protected override Shape<T> PartShape { get; } = Shapes.Of<T>();

    protected override bool HasPlaces => true;

    public override bool HoldsUnknown(ValueList<T> value)
    {
        foreach (var item in PartShape.HasRecords ? value.AsSpan() : [])
        {
            if (PartShape.HoldsUnknown(item))
                return true;
        }

        return false;
    }

    public override ValueList<T> Erase(ValueList<T> value) =>
        PartShape.HasRecords ? value.Select(item => PartShape.Erase(item)).ToValueList() : value;

    protected override OrderedDictionary<string, T>? Take(ValueList<T> whole)
    {
        var parts = new OrderedDictionary<string, T>(whole.Count, StringComparer.Ordinal);
        foreach (var item in whole)
        {
            if (item is null || Id?.Invoke(item) is not { } id || !parts.TryAdd(id, item))
                return null;
        }

        return parts;
    }

    protected override ValueList<T> Make(OrderedDictionary<string, T> parts) => parts.Values.ToValueList();
}
