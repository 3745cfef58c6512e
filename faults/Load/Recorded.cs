using System.Diagnostics;
using OrderGrains.Faults.Checking;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Faults.Load;

/// <summary>A call as it was recorded, on the machine's monotonic clock.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Node">Which node was asked.</param>
/// <param name="Start">By <see cref="Stopwatch.GetTimestamp"/>.</param>
/// <param name="End">When the answer was there, or was given up.</param>
/// <param name="Call">What was asked.</param>
/// <param name="Answer">What came of it.</param>
internal sealed record Recorded(long Order, string Node, long Start, long End, OrderCall Call, OrderAnswer Answer)
{
    /// <summary>An answer that says something about the order.</summary>
    public bool IsAnswer => Answer.Kind is AnswerKind.Accepted or AnswerKind.Stale or AnswerKind.Refused or AnswerKind.Seen;

    /// <summary>
    /// The call for the checker. One that was not made, and a read that gave nothing, say nothing; one that may have been made never ends.
    /// </summary>
    public Operation<OrderCall, OrderAnswer>? Operation => IsAnswer
        ? new(Start, End, Call, Answer)
        : Answer.Kind == AnswerKind.NotMade || Call.Kind == CallKind.Read
            ? null
            : new(Start, Operation<OrderCall, OrderAnswer>.Never, Call, null);

    public override string ToString() =>
        FormattableString.Invariant($"{Start / 1000}..{End / 1000} {Node} {Call} -> {Answer with { Order = null }} {Answer.Order}");
}
