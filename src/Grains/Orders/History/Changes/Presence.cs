using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>An element that came to a collection or left it.</summary>
/// <param name="At">The element, by its key.</param>
/// <param name="Part">The element that came or went.</param>
/// <param name="Position">Its place from 0; null for the end, and where the collection puts its elements in order itself.</param>
/// <param name="IsAdded">Whether it came.</param>
/// <param name="Shape">What the element is made of.</param>
internal sealed record Presence<T>(FieldPath At, T Part, int? Position, bool IsAdded, Shape<T> Shape) : FieldChange(At)
{
    internal override FieldChange Inverse => this with { IsAdded = !IsAdded };

    /// <summary>Puts the element among the others, or takes it out.</summary>
    /// <param name="parts">The collection, by keys.</param>
    /// <param name="key">The element's key.</param>
    /// <exception cref="ChangeMisfitException">The element is there already, or is not there as it was.</exception>
    public void ApplyTo(OrderedDictionary<string, T> parts, string key)
    {
        var index = parts.IndexOf(key);
        if (IsAdded && index < 0 && (Position ?? parts.Count) <= parts.Count)
            parts.Insert(Position ?? parts.Count, key, Part);
        else if (!IsAdded && index >= 0 && index == (Position ?? index) && Shape.Same(parts.GetAt(index).Value, Part))
            parts.RemoveAt(index);
        else
            throw new ChangeMisfitException(Path);
    }

    private protected override void WriteValues(Utf8JsonWriter writer)
    {
        Shape.Write(writer, IsAdded ? ChangeNames.To : ChangeNames.From, Part);
        if (Position is { } position)
            writer.WriteNumber(ChangeNames.Index, position);
    }
}
