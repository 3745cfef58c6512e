using OrderGrains.Faults.Checking;

namespace OrderGrains.Faults.Orders;

/// <summary>What the order's own history tells afterwards about calls whose outcome nobody was told.</summary>
public static class Settlement
{
    /// <summary>
    /// A call whose value the history holds was made, at that version and at any time after its start; one whose value it does not hold
    /// was not. Without this the search would try every way to fill the gaps between known versions. Of calls that set the same value, as
    /// repeats do, the first stands for all whose outcome nobody was told: whichever of them made it, none of their times ends.
    /// </summary>
    /// <param name="history">An order's calls.</param>
    /// <param name="made">By value, the version that set it.</param>
    public static IEnumerable<Operation<OrderCall, OrderAnswer>> Settle(
        this IEnumerable<Operation<OrderCall, OrderAnswer>> history, IReadOnlyDictionary<string, long> made)
    {
        HashSet<string> told = [];
        foreach (var operation in history.OrderBy(operation => operation.Start))
        {
            if (operation.IsKnown)
                yield return operation;
            else if (operation.Input.Value is { } value && made.TryGetValue(value, out var version) && told.Add(value))
                yield return operation with { Output = new(AnswerKind.Unknown, version) };
        }
    }
}
