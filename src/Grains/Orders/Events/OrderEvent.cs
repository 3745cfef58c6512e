using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// Something that happened to an order: its name and the fields it changed, each from which value to which. Applying it sets the
/// fields, taking it back restores them.
/// </summary>
/// <param name="Type">Past tense, e.g. <c>shipped</c>.</param>
/// <param name="Changes">Empty where the order itself stays: an import of what is there, a wish to other grains.</param>
public sealed record OrderEvent(string Type, ValueList<FieldChange> Changes)
{
    /// <summary>Writes the changes as one JSON array of <c>{"path","from","to"}</c>, where absent members mean no value.</summary>
    public void WriteChanges(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var change in Changes)
            change.Write(writer);
        writer.WriteEndArray();
    }
}
