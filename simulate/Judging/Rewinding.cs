using OrderGrains.Faults.Judging;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;
using OrderGrains.Simulate.Database;

namespace OrderGrains.Simulate.Judging;

/// <summary>
/// What may be held against answers where a standby has taken over that lacked the last commits: updates that only the old server had may
/// be gone though they were acknowledged, nothing else may; and once a lease's time is over nobody may tell of them.
/// </summary>
/// <param name="replaced">When that was.</param>
/// <param name="old">What the old server had of each order.</param>
internal sealed class Rewinding(Replacement replaced, IReadOnlyList<OrderStory> old)
{
    /// <summary>
    /// The calls as they can be judged by what is stored. An answer given before the standby fell behind, or to a call made after the
    /// leases ended, says what every answer does. Any other may rest on what was lost: the call then counts as one without an answer, which
    /// may have been made or not.
    /// </summary>
    public List<Recorded> Judged(List<Recorded> recorded) =>
    [
        .. recorded
            .Where(call => IsSure(call) || call.Call.Value is not null)
            .Select(call => IsSure(call) ? call : call with { Answer = new(AnswerKind.Unknown) }),
    ];

    /// <summary>Acknowledged updates that neither server has where it was said.</summary>
    public IEnumerable<string> Lost(List<Recorded> recorded, IReadOnlyList<OrderStory> stories)
    {
        foreach (var call in recorded.Where(call => !IsSure(call) && call.Answer.Kind == AnswerKind.Accepted))
        {
            if (!stories.Concat(old).Any(story => story.Order == call.Order && story.Made[call.Call.Value!].Contains(call.Answer.Version)))
                yield return $"lost: order {call.Order}: {call}";
        }
    }

    private bool IsSure(Recorded call) =>
        call.End < replaced.Behind || call.Start >= replaced.Over || call.Answer.Kind == AnswerKind.NotMade;
}
