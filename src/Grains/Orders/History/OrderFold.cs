using System.Text.Json;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders;

/// <summary>Brings an order forward by what happened to it afterwards, and back again.</summary>
public static class OrderFold
{
    /// <summary>
    /// The order after an event. Where only newer readers can fold the event, the order says so (see <see cref="Order.OldestReader"/>) and
    /// is not what it should be.
    /// </summary>
    /// <exception cref="OrderStoreException">The event cannot be read, or does not follow from the order.</exception>
    public static Order Next(Order order, StoredEvent happened) => Guarded(order, happened, "does not follow", static (before, happened) =>
    {
        var (reader, changes) = EventPayload.Current.ReadFold(happened.Changes.Span);
        var after = changes?.Aggregate(before, static (state, change) => change.Apply(state)) ?? before;
        return after with
        {
            Version = happened.Version,
            UpdatedAt = happened.At,
            OldestReader = Math.Max(before.OldestReader, reader),
        };
    });

    /// <summary>The order before an event, but for its version and the time of its update, which the event does not tell.</summary>
    /// <exception cref="OrderStoreException">The event cannot be read, or does not lead to the order.</exception>
    internal static Order Previous(Order order, StoredEvent happened) => Guarded(
        order,
        happened,
        "cannot be taken back",
        static (after, happened) => OrderFields.ReadChanges(happened.Changes.Span).Reverse()
            .Aggregate(after, static (state, change) => change.Revert(state)));

    private static Order Guarded(Order order, StoredEvent happened, string problem, Func<Order, StoredEvent, Order> fold)
    {
        try
        {
            return fold(order, happened);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or NotSupportedException
            or ChangeMisfitException)
        {
            throw new OrderStoreException(
                $"Event {happened.Version}.{happened.Sequence} of order {order.Merchant}/{order.Id} {problem}.", outcomeUnknown: false, e);
        }
    }
}
