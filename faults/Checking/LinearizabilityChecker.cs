namespace OrderGrains.Faults.Checking;

/// <summary>
/// Looks for an order of the calls that respects their times and explains their answers, as Wing and Gong describe it, with Lowe's memory
/// of what has been tried. One object's history at a time: a history of many objects is linearizable when each of theirs is.
/// </summary>
public static class LinearizabilityChecker
{
    /// <summary>States tried before the search is given up.</summary>
    public const int DefaultBudget = 4_000_000;

    /// <param name="model">The object.</param>
    /// <param name="history">Its calls, in any order.</param>
    /// <param name="budget">How many states may be tried.</param>
    public static CheckResult<TInput, TOutput> Check<TState, TInput, TOutput>(
        IModel<TState, TInput, TOutput> model, IReadOnlyList<Operation<TInput, TOutput>> history, int budget = DefaultBudget)
        where TState : IEquatable<TState> =>
        new Search<TState, TInput, TOutput>(model, history, budget).Run();
}
