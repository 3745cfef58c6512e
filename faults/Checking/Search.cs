namespace OrderGrains.Faults.Checking;

/// <summary>One search through one object's history.</summary>
internal sealed class Search<TState, TInput, TOutput>(
    IModel<TState, TInput, TOutput> model, IReadOnlyList<Operation<TInput, TOutput>> unsorted, int budget)
    where TState : IEquatable<TState>
{
    /// <summary>By start, so that what has taken effect is dense at the beginning of the set.</summary>
    private readonly Operation<TInput, TOutput>[] _history = [.. unsorted.OrderBy(operation => operation.Start)];

    private readonly CallSet _done = new(unsorted.Count);
    private readonly HashSet<(CallSetKey Done, TState State)> _tried = [];
    private readonly List<(Entry Entry, TState Before)> _path = [];
    private int[] _longest = [];
    private int _blocked = -1;

    public CheckResult<TInput, TOutput> Run()
    {
        var head = Entry.List(_history);
        var missing = _history.Count(operation => operation.IsKnown);
        var state = model.Initial;
        var entry = head.Next;
        while (missing > 0)
        {
            if (_tried.Count > budget)
                return Result(CheckOutcome.Undecided);

            if (entry is { IsStart: true })
            {
                if (!TryTake(entry, state, out var next))
                {
                    entry = entry.Next;
                    continue;
                }

                _path.Add((entry, state));
                missing -= entry.Return is null ? 0 : 1;
                entry.Lift();
                (state, entry) = (next, head.Next);
            }
            else
            {
                Remember(entry);
                if (_path.Count == 0)
                    return Result(CheckOutcome.NotLinearizable);
                var (last, before) = _path[^1];
                _path.RemoveAt(_path.Count - 1);
                _done.Remove(last.Call);
                last.Unlift();
                missing += last.Return is null ? 0 : 1;
                (state, entry) = (before, last.Next);
            }
        }

        _longest = Path();
        return Result(CheckOutcome.Linearizable);
    }

    /// <summary>
    /// True when the call explains its answer here, changes something if its outcome is unknown, and leads to something new.
    /// </summary>
    private bool TryTake(Entry start, TState state, out TState next)
    {
        if (!model.TryStep(state, _history[start.Call], out next) || (start.Return is null && next.Equals(state)))
            return false;

        _done.Add(start.Call);
        if (_tried.Add((_done.ToKey(), next)))
            return true;
        _done.Remove(start.Call);
        return false;
    }

    private void Remember(Entry? end)
    {
        if (end is null || (_blocked >= 0 && _path.Count <= _longest.Length))
            return;
        _longest = Path();
        _blocked = end.Call;
    }

    private int[] Path() => [.. _path.Select(step => step.Entry.Call)];

    private CheckResult<TInput, TOutput> Result(CheckOutcome outcome) => new(
        outcome,
        [.. _longest.Select(call => _history[call])],
        outcome == CheckOutcome.Linearizable || _blocked < 0 ? null : _history[_blocked]);
}
