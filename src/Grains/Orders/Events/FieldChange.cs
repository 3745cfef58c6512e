using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>One field's move from a value to another.</summary>
public abstract record FieldChange
{
    /// <summary>The field's canonical camel-case name.</summary>
    public abstract string Path { get; }

    /// <summary>The order with the new value.</summary>
    public abstract Order Apply(Order order);

    /// <summary>The order with the value it had before.</summary>
    public abstract Order Revert(Order order);

    internal abstract void Write(Utf8JsonWriter writer);
}
