using System.Text.Json;
using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Writing;

/// <summary>
/// Keeps an order below a size. Measuring costs as much as storing, so a bound is kept instead, which the written changes raise: the order
/// is measured only when the bound passes the limit.
/// </summary>
/// <param name="maxBytes">The most bytes of the order as it is stored.</param>
internal sealed class SizeLimit(long maxBytes)
{
    /// <summary>What a change may add beyond the values it is written with, such as the names of objects around a new member.</summary>
    private const int PerEvent = 256;

    private readonly long _max = maxBytes;

    /// <summary>The working order has no more bytes than these; until the first measurement it may have as many as are allowed.</summary>
    private long _bound = maxBytes;

    /// <summary>Whether the order may become another; if so, it counts as done.</summary>
    /// <param name="before">The order so far; null for one that is not there yet.</param>
    /// <param name="after">The order to come. One that is too large already may become smaller, as after the limit was lowered.</param>
    /// <param name="events">What leads to it.</param>
    /// <param name="exempt">It may whatever its size; see <see cref="LimitExemption"/>.</param>
    public bool Allows(Order? before, Order after, IEnumerable<RecordedEvent> events, bool exempt = false)
    {
        var allowed = Judge(before, after, events, out var bound) || exempt;
        if (allowed)
            _bound = bound;
        return allowed;
    }

    /// <summary>Whether the order may become another, which it does not.</summary>
    /// <inheritdoc cref="Allows"/>
    public bool WouldAllow(Order? before, Order after, IEnumerable<RecordedEvent> events) => Judge(before, after, events, out _);

    private bool Judge(Order? before, Order after, IEnumerable<RecordedEvent> events, out long bound)
    {
        bound = events.Aggregate(_bound, (sum, happened) => sum + happened.Changes.Length + PerEvent);
        if (bound > _max)
            bound = Measure(after);
        return bound <= _max || (before is not null && bound <= Measure(before));
    }

    private static long Measure(Order order)
    {
        using var writer = new Utf8JsonWriter(Stream.Null, StoredJson.Options);
        OrderJson.Write(writer, order);
        writer.Flush();
        return writer.BytesCommitted;
    }
}
