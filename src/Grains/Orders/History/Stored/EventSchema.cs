namespace OrderGrains.Orders;

/// <summary>
/// Numbers of the schemas of events. A schema says what kinds of changes there are and what members and elements are called. An event
/// bears the one it was written in, and the oldest one whose readers can fold it all the same.
/// </summary>
internal static class EventSchema
{
    /// <summary>Changes of single elements: replaced, appended to, added and removed.</summary>
    public const int First = 1;

    /// <summary>What this build writes, and the newest it reads.</summary>
    public const int Current = First;
}
