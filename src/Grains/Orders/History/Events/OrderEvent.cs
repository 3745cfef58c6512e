using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// Something that happened to an order: its name and what it changed, each element from what to what. Applying it changes the elements,
/// taking it back restores them.
/// </summary>
/// <param name="Type">Past tense, e.g. <c>shipped</c>.</param>
/// <param name="Changes">Empty where the order itself stays: an import of what is there, a wish to other grains.</param>
public sealed record OrderEvent(string Type, ValueList<FieldChange> Changes)
{
    /// <summary>The oldest schema whose readers can fold the event.</summary>
    internal int Reader { get; init; } = EventSchema.First;

    /// <summary>Writes what is stored of the event beside its name, as <see cref="EventPayload"/> describes it.</summary>
    public void Write(Utf8JsonWriter writer) => EventPayload.Write(writer, this);
}
