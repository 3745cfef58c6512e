using System.Text.Json;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders;

/// <summary>Brings an order forward by what happened to it afterwards.</summary>
public static class OrderFold
{
    /// <summary>
    /// The order after an event. Where only newer readers can fold the event, the order says so (see <see cref="Order.OldestReader"/>) and
    /// is not what it should be.
    /// </summary>
    /// <exception cref="OrderStoreException">The event cannot be read, or does not follow from the order.</exception>
    public static Order Next(Order order, StoredEvent happened)
    {
        var reader = 0;
        try
        {
            reader = EventPayload.Reader(happened.Changes.Span);
            var changed = reader > EventSchema.Current
                ? order
                : OrderFields.ReadChanges(happened.Changes.Span).Aggregate(order, static (state, change) => change.Apply(state));
            return changed with
            {
                Version = happened.Version,
                UpdatedAt = happened.At,
                OldestReader = Math.Max(order.OldestReader, reader),
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or NotSupportedException
            or ChangeMisfitException)
        {
            throw new OrderStoreException(
                $"Event {happened.Version}.{happened.Sequence} of order {order.Merchant}/{order.Id} does not follow.",
                outcomeUnknown: false,
                e);
        }
    }
}
