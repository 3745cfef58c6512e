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
    /// <param name="rewound">When the database answered again, by <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>.</param>
    public static Verdict Decide(
        IReadOnlyCollection<Recorded> recorded, IReadOnlyCollection<OrderStory> stories, IReadOnlyList<string> audit, long rewound)
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
            NotLinearizable = [.. since.GroupBy(call => call.Order).SelectMany(Backwards)],
        };
    }

    /// <summary>Answers that name an older version than one which had been given when they were asked for.</summary>
    private static IEnumerable<string> Backwards(IEnumerable<Recorded> calls)
    {
        var ended = new PriorityQueue<Recorded, long>();
        var latest = 0L;
        foreach (var call in calls.Where(call => call.IsAnswer && !call.Answer.Replayed && Version(call) > 0).OrderBy(call => call.Start))
        {
            while (ended.TryPeek(out var earlier, out var end) && end < call.Start)
            {
                latest = Math.Max(latest, Version(earlier));
                ended.Dequeue();
            }

            if (Version(call) < latest)
                yield return $"order {call.Order}: version {latest} had been told before {call}";
            ended.Enqueue(call, call.End);
        }
    }

    private static long Version(Recorded call) => call.Answer.Order?.Version ?? call.Answer.Version;
}
