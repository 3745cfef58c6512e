using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>One change of one element of an order: what is there before it and after it.</summary>
public abstract record FieldChange
{
    private protected FieldChange(FieldPath at) => At = at;

    /// <summary>The element, e.g. <c>status</c>, <c>lines[l-1].quantity</c> or <c>attributes[gift_message]</c>.</summary>
    public string Path => At.ToString();

    internal FieldPath At { get; }

    /// <summary>The change that takes this one back.</summary>
    internal abstract FieldChange Inverse { get; }

    /// <summary>The order after the change.</summary>
    /// <exception cref="ChangeMisfitException">The order does not hold what the change starts from.</exception>
    public Order Apply(Order order) => OrderFields.Fold(order, this);

    /// <summary>The order before the change.</summary>
    /// <exception cref="ChangeMisfitException">The order does not hold what the change leads to.</exception>
    public Order Revert(Order order) => OrderFields.Fold(order, Inverse);

    /// <summary>Writes the change as one JSON object, as <see cref="StoredChange"/> describes it.</summary>
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(ChangeNames.Path, Path);
        WriteValues(writer);
        writer.WriteEndObject();
    }

    private protected abstract void WriteValues(Utf8JsonWriter writer);
}
