using System.Diagnostics;

namespace OrderGrains.Telemetry;

/// <summary>
/// The spans of a command on its way to the disk, below those of its request and of the call to its grain. Without anybody who listens
/// none is made.
/// </summary>
public static class OrderTraces
{
    public const string DecideName = "ordergrains.decide";
    public const string CommitName = "ordergrains.commit";
    public const string BatchName = "ordergrains.batch";

    private static readonly ActivitySource Source = new(InstrumentTable.Name);

    /// <summary>Begins the span of a decision.</summary>
    public static Activity? Decide() => Source.StartActivity(DecideName);

    /// <summary>Begins the span of a wait for durability.</summary>
    public static Activity? Commit() => Source.StartActivity(CommitName);

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
}
