using System.Diagnostics;
using System.Globalization;
using OrderGrains.Faults.Load;

namespace OrderGrains.Faults.Judging;

/// <summary>
/// Judges a run whose database went back to an earlier state: what was acknowledged before may be lost, and is. From then on every promise
/// holds again; what orders then were nobody knows, so that of their calls one after another only the versions are looked at.
/// </summary>
internal static class RewoundJudge
{
    /// <param name="recorded">Every call of the run.</param>
    /// <param name="stories">Every order's history after it.</param>
    /// <param name="audit">What the audit found.</param>
    /// <param name="rewound">When the database answered again, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="backedUp">
    /// When the backup that it went back to was begun: what had been acknowledged by then is still there. Null where there was none.
    /// </param>
    public static Verdict Decide(
        IReadOnlyCollection<Recorded> recorded,
        IReadOnlyCollection<OrderStory> stories,
        IReadOnlyList<string> audit,
        long rewound,
        long? backedUp = null)
    {
        var begun = recorded.Where(call => call.Call.Value is not null)
            .GroupBy(call => call.Call.Value!)
            .ToDictionary(calls => calls.Key, calls => calls.Min(call => call.Start));
        var since = recorded
            .Where(call => call.Start >= rewound && (call.Call.Value is not { } value || begun[value] >= rewound))
            .ToArray();
        var verdict = Judge.Decide(since, stories, audit, [rewound], fromTheBeginning: false);
        return verdict with
        {
            Operations = recorded.Count,
            Lost = [.. verdict.Lost, .. Judge.Lost(recorded.Where(call => call.End < backedUp), stories)],
            NotLinearizable = [.. since.GroupBy(call => call.Order).SelectMany(calls => TakenBack(calls, rewound))],
        };
    }

    /// <summary>Answers that had been given when another was asked for, which named an older version.</summary>
    private static IEnumerable<string> TakenBack(IEnumerable<Recorded> calls, long rewound)
    {
        var ended = new PriorityQueue<Recorded, long>();
        HashSet<Recorded> told = [];
        Recorded? latest = null;
        foreach (var call in calls.Where(call => call.IsAnswer && !call.Answer.Replayed && Version(call) > 0).OrderBy(call => call.Start))
        {
            while (ended.TryPeek(out var earlier, out var end) && end < call.Start)
            {
                latest = latest is not null && Version(latest) >= Version(earlier) ? latest : earlier;
                ended.Dequeue();
            }

            if (latest is not null && Version(call) < Version(latest) && told.Add(latest))
                yield return $"order {latest.Order}, {Seconds(rewound, latest.End)} s after: {latest}, then {call}";
            ended.Enqueue(call, call.End);
        }
    }

    private static string Seconds(long from, long to) =>
        Stopwatch.GetElapsedTime(from, to).TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);

    private static long Version(Recorded call) => call.Answer.Order?.Version ?? call.Answer.Version;
}
