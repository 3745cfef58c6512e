using System.Diagnostics.Metrics;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;

namespace OrderGrains.Telemetry;

/// <summary>How long commands wait for their commits, and which commits are not made.</summary>
internal static class CommitMetrics
{
    private static readonly Histogram<double> Duration = InstrumentTable.CommitDuration.Histogram<double>();
    private static readonly Counter<long> Conflicts = InstrumentTable.Conflicts.Counter();

    /// <summary>The moment; null where nobody listens.</summary>
    public static long? Begin(TimeProvider time) => Duration.Enabled ? time.GetTimestamp() : null;

    public static void Ended(long? begun, TimeProvider time, CommitState state)
    {
        if (begun is { } start)
            Duration.Record(time.GetElapsedTime(start).TotalSeconds, Tag(Labels.CommitState, state));
    }

    public static void Refused(CommitOutcome outcome) =>
        Conflicts.Add(1, Tag(Labels.Conflict, outcome));

    private static KeyValuePair<string, object?> Tag<T>(Label label, T value)
        where T : struct, Enum => new(label.Name, EnumNames.Of(value));
}
