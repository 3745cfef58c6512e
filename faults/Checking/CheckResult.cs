namespace OrderGrains.Faults.Checking;

/// <summary>What a search found.</summary>
/// <param name="Outcome">The verdict.</param>
/// <param name="Longest">The longest order of calls that explains its answers: all of them, or as far as the search came.</param>
/// <param name="Blocked">The call whose answer nothing after <paramref name="Longest"/> explains.</param>
public sealed record CheckResult<TInput, TOutput>(
    CheckOutcome Outcome, IReadOnlyList<Operation<TInput, TOutput>> Longest, Operation<TInput, TOutput>? Blocked);
