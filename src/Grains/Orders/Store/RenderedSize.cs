namespace OrderGrains.Orders.Store;

/// <summary>How many bytes a stored item takes when it is answered, or a few more: cheap to tell, without making the answer.</summary>
public static class RenderedSize
{
    /// <summary>The members that every event has, and its order's id.</summary>
    private const int PerEvent = 1024;

    /// <summary>The values that a change does not have are answered as null.</summary>
    private const int PerChange = 32;

    /// <summary>The totals, which are not stored, and the axes.</summary>
    private const int PerOrder = 2048;

    /// <param name="payloadBytes">The length of the order's stored JSON.</param>
    public static long OfOrder(long payloadBytes) => payloadBytes + PerOrder;

    /// <summary>Changes are answered as they are stored; a value that looks like a change counts as one.</summary>
    public static long Of(StoredEvent stored) =>
        PerEvent + stored.Actor.Length + stored.Changes.Length + (PerChange * (long)stored.Changes.Span.Count("\"path\":"u8));
}
