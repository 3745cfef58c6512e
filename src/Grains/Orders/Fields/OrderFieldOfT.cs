using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrderGrains.Orders;

/// <summary>A stored field with the type of its values, which compare by value.</summary>
/// <param name="path">The canonical camel-case name.</param>
/// <param name="get">Reads the field.</param>
/// <param name="set">Gives the order with another value of the field.</param>
/// <param name="json">How values are written and read.</param>
internal sealed class OrderField<T>(string path, Func<Order, T> get, Func<Order, T, Order> set, JsonTypeInfo<T> json)
    : OrderField(path)
{
    /// <summary>Null and empty collections are written as absent; a zero is a value.</summary>
    private static readonly bool DefaultIsNoValue = default(T) is null or IEnumerable;

    // Asked for once: for types that share their code, asking is slower than comparing.
    private readonly EqualityComparer<T> _values = EqualityComparer<T>.Default;

    public override FieldChange? Diff(Order before, Order after)
    {
        var (from, to) = (get(before), get(after));
        return _values.Equals(from, to) ? null : new FieldChange<T>(this, from, to);
    }

    public override FieldChange Read(JsonElement? from, JsonElement? to) => new FieldChange<T>(this, Read(from), Read(to));

    internal Order Set(Order order, T value) => set(order, value);

    internal void Write(Utf8JsonWriter writer, string name, T value)
    {
        if (DefaultIsNoValue && _values.Equals(value, default))
            return;

        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, json);
    }

    private T Read(JsonElement? value) => value is { } element ? element.Deserialize(json)! : default!;
}
