namespace OrderGrains.Faults.Checking;

/// <summary>The start or the end of a call, in the doubly linked list of what has not taken effect yet.</summary>
internal sealed class Entry
{
    private Entry _previous = null!;

    /// <summary>The index of the call; -1 for the head of the list.</summary>
    public required int Call { get; init; }

    /// <summary>Of a start: the end. Null at an end, and at the start of a call of unknown outcome.</summary>
    public Entry? Return { get; private set; }

    public bool IsStart { get; private init; }

    public Entry? Next { get; private set; }

    /// <summary>
    /// The list of all starts and ends in the order of time. At the same time starts come first: such calls count as concurrent.
    /// </summary>
    public static Entry List<TInput, TOutput>(IReadOnlyList<Operation<TInput, TOutput>> history)
    {
        List<(long Time, Entry Entry)> entries = [];
        for (var call = 0; call < history.Count; call++)
        {
            var start = new Entry { Call = call, IsStart = true };
            entries.Add((history[call].Start, start));
            if (!history[call].IsKnown)
                continue;
            start.Return = new Entry { Call = call };
            entries.Add((history[call].End, start.Return));
        }

        var head = new Entry { Call = -1 };
        var last = head;
        foreach (var (_, entry) in entries.OrderBy(pair => pair.Time).ThenBy(pair => pair.Entry.IsStart ? 0 : 1))
        {
            (last.Next, entry._previous) = (entry, last);
            last = entry;
        }

        return head;
    }

    /// <summary>Takes a start and its end out of the list.</summary>
    public void Lift()
    {
        Unlink();
        Return?.Unlink();
    }

    /// <summary>Puts back what was lifted last.</summary>
    public void Unlift()
    {
        Return?.Link();
        Link();
    }

    private void Unlink()
    {
        _previous.Next = Next;
        if (Next is not null)
            Next._previous = _previous;
    }

    private void Link()
    {
        _previous.Next = this;
        if (Next is not null)
            Next._previous = this;
    }
}
