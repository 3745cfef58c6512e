using System.Text.Json;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// What events are made of: every stored member of an order, down to the members of its parts, but not what says which order it is, at
/// which version, and who can read it. What is computed is not stored and therefore missing.
/// </summary>
public static class OrderFields
{
    internal static readonly RecordShape<Order> Shape = new(
        nameof(Order.Id), nameof(Order.Merchant), nameof(Order.Version), nameof(Order.UpdatedAt), nameof(Order.OldestReader));

    /// <summary>The changes that lead from one order to the other.</summary>
    public static ValueList<FieldChange> Diff(Order before, Order after)
    {
        if (ReferenceEquals(before, after))
            return default;

        List<FieldChange> changes = [];
        Shape.Diff(FieldPath.Root, before, after, changes);
        return changes.Count > 0 ? changes.ToValueList() : default;
    }

    /// <summary>Reads back what <see cref="OrderEvent.Write"/> wrote.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="JsonException">The text is no event, or a value is not of its member's kind.</exception>
    /// <exception cref="NotSupportedException">Only a newer reader can fold the event.</exception>
    public static ValueList<FieldChange> ReadChanges(ReadOnlySpan<byte> json) => EventPayload.Current.ReadChanges(json);

    internal static Order Fold(Order order, FieldChange change) => Shape.Fold(order, change.At.Steps, change);
}
