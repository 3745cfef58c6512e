using System.Diagnostics;

namespace OrderGrains.Telemetry;

/// <summary>
/// The spans of a command on its way to the disk, below that of its request. A request that is not recorded has none, and carries nothing
/// to its grain: Orleans' own filters would have every call pay for the few that are traced.
/// </summary>
public static class OrderTraces
{
    public const string ExecuteName = "ordergrains.execute";
    public const string DecideName = "ordergrains.decide";
    public const string CommitName = "ordergrains.commit";
    public const string BatchName = "ordergrains.batch";

    private const string Parent = "traceparent";
    private const string State = "tracestate";

    private static readonly ActivitySource Source = new(InstrumentTable.Name);

    /// <summary>
    /// Lets the calls to grains that follow belong to the span there is, if it is recorded (https://www.w3.org/TR/trace-context/).
    /// </summary>
    public static void Carry()
    {
        if (Activity.Current is not { Recorded: true } span)
            return;
        RequestContext.Set(Parent, span.Id!);
        if (span.TraceStateString is { } state)
            RequestContext.Set(State, state);
    }

    /// <summary>Begins the span of a command at its grain, below whatever its caller carried there; null where that is nothing.</summary>
    public static Activity? Execute() =>
        Source.HasListeners()
        && RequestContext.Get(Parent) is string parent
        && ActivityContext.TryParse(parent, RequestContext.Get(State) as string, isRemote: true, out var caller)
            ? Source.StartActivity(ExecuteName, ActivityKind.Server, caller)
            : null;

    /// <summary>Begins the span of a decision.</summary>
    public static Activity? Decide() => Below(DecideName);

    /// <summary>Begins the span of a wait for durability.</summary>
    public static Activity? Commit() => Below(CommitName);

    /// <summary>
    /// Begins the span of a batch, which links the spans of its commits, and they it. It belongs to the trace of the first of them, so that
    /// it is recorded when they are; null where none is.
    /// </summary>
    public static Activity? Batch(IReadOnlyList<Activity> commits)
    {
        if (commits.Count == 0)
            return null;
        var links = commits.Select(commit => new ActivityLink(commit.Context));
        var batch = Source.StartActivity(BatchName, ActivityKind.Internal, commits[0].Context, links: links);
        if (batch is not null)
        {
            foreach (var commit in commits)
                commit.AddLink(new(batch.Context));
        }

        return batch;
    }

    private static Activity? Below(string name) => Activity.Current is null ? null : Source.StartActivity(name);
}
