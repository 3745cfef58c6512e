using System.Diagnostics;
using OrderGrains.Faults.Checking;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Faults.Judging;

/// <summary>Holds what clients were told against what became of it.</summary>
internal static class Judge
{
    /// <param name="recorded">Every call of the run.</param>
    /// <param name="stories">Every order's history after it.</param>
    /// <param name="audit">What the audit found.</param>
    /// <param name="faults">When faults happened, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    /// <param name="fromTheBeginning">Whether the calls begin with orders that nobody has changed, as the model does.</param>
    public static Verdict Decide(
        IReadOnlyCollection<Recorded> recorded,
        IReadOnlyCollection<OrderStory> stories,
        IReadOnlyList<string> audit,
        IReadOnlyCollection<long> faults,
        bool fromTheBeginning = true)
    {
        var byOrder = recorded.ToLookup(call => call.Order);
        return new()
        {
            Operations = recorded.Count,
            Acknowledged = recorded.Count(call => call.Answer.Kind == AnswerKind.Accepted),
            Unknown = recorded.Count(call => call.Answer.Kind == AnswerKind.Unknown),
            NotMade = recorded.Count(call => call.Answer.Kind == AnswerKind.NotMade),
            Lost = [.. Lost(recorded, stories)],
            Twice = [.. stories.SelectMany(Twice)],
            Denied = [.. stories.SelectMany(story => Denied(byOrder[story.Order], story))],
            NotLinearizable = fromTheBeginning ? [.. Check(byOrder, stories)] : [],
            Illegal = [.. audit, .. Gaps(stories)],
            Unexpected = [.. Unexpected(recorded)],
            Recovery = Recovery(recorded, faults),
        };
    }

    /// <summary>Acknowledged values that an order's history does not hold at the version that was acknowledged.</summary>
    public static IEnumerable<string> Lost(IEnumerable<Recorded> recorded, IEnumerable<OrderStory> stories) =>
        from story in stories
        join call in recorded on story.Order equals call.Order
        where call.Answer.Kind == AnswerKind.Accepted && !story.Made[call.Call.Value!].Contains(call.Answer.Version)
        select $"order {story.Order}: {call}";

    private static IEnumerable<string> Twice(OrderStory story) =>
        from made in story.Made
        where made.Count() > 1
        select $"order {story.Order}: {made.Key} at versions {string.Join(", ", made)}";

    /// <summary>A value that every call of it was refused. Repeats share a value: one of them may have been made.</summary>
    private static IEnumerable<string> Denied(IEnumerable<Recorded> calls, OrderStory story) =>
        from call in calls
        where call.Call.Value is not null
        group call by call.Call.Value into repeats
        where repeats.All(call => call.Answer.Kind is AnswerKind.NotMade or AnswerKind.Refused or AnswerKind.Stale)
        where story.Made.Contains(repeats.Key)
        select $"order {story.Order}: {repeats.First()}";

    /// <summary>A few are checked sooner than other threads would have begun to.</summary>
    private static IEnumerable<string> Check(ILookup<long, Recorded> byOrder, IReadOnlyCollection<OrderStory> stories) => stories.Count < 8
        ? stories.SelectMany(story => Check(byOrder[story.Order], story))
        : stories.AsParallel().SelectMany(story => Check(byOrder[story.Order], story));

    private static IEnumerable<string> Check(IEnumerable<Recorded> calls, OrderStory story)
    {
        var made = story.Made.ToDictionary(entry => entry.Key, entry => entry.First());
        var history = calls.Select(call => call.Operation).OfType<Operation<OrderCall, OrderAnswer>>().Settle(made).ToArray();
        var result = LinearizabilityChecker.Check(new OrderModel(), history);
        if (result.Outcome != CheckOutcome.Linearizable)
            yield return NotLinearizableText.Of(story.Order, result);
    }

    private static IEnumerable<string> Gaps(IEnumerable<OrderStory> stories) =>
        stories.Where(story => !story.IsDense).Select(story => $"order {story.Order}: a version is missing");

    private static IEnumerable<string> Unexpected(IEnumerable<Recorded> recorded) =>
        recorded.Where(call => call.Answer.Kind == AnswerKind.Unexpected).Select(call => $"order {call.Order}: {call}");

    private static TimeSpan Recovery(IReadOnlyCollection<Recorded> recorded, IReadOnlyCollection<long> faults)
    {
        var answers = recorded.Where(call => call.IsAnswer).OrderBy(call => call.Start).ToLookup(call => call.Order);
        var waits = from fault in faults
                    from order in answers
                    let next = order.FirstOrDefault(call => call.Start >= fault)
                    where next is not null
                    select Stopwatch.GetElapsedTime(fault, next.End);
        return waits.DefaultIfEmpty().Max();
    }
}
