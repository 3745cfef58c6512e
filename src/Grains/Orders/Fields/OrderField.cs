using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>One stored field of an order, as the table <see cref="OrderFields"/> lists it.</summary>
/// <param name="path">The canonical camel-case name, which is also the property's.</param>
public abstract class OrderField(string path)
{
    public string Path => path;

    /// <summary>The field's move from one order to the other; null when both hold the same value.</summary>
    public abstract FieldChange? Diff(Order before, Order after);

    /// <summary>Reads a move back from the values that were written for it.</summary>
    /// <exception cref="JsonException">A value is not one of this field.</exception>
    public abstract FieldChange Read(JsonElement? from, JsonElement? to);
}
