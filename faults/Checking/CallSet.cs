namespace OrderGrains.Faults.Checking;

/// <summary>The calls that have taken effect so far, as bits.</summary>
internal sealed class CallSet(int calls)
{
    private readonly ulong[] _words = new ulong[(calls + 63) / 64];
    private int _end;

    public void Add(int call)
    {
        _words[call >> 6] |= 1UL << (call & 63);
        _end = Math.Max(_end, (call >> 6) + 1);
    }

    public void Remove(int call) => _words[call >> 6] &= ~(1UL << (call & 63));

    /// <summary>The set to remember: without the words at the beginning that are full and those at the end that are empty.</summary>
    public CallSetKey ToKey()
    {
        while (_end > 0 && _words[_end - 1] == 0)
            _end--;
        var full = _words.AsSpan(0, _end).IndexOfAnyExcept(ulong.MaxValue);
        return full < 0 ? new(_end, []) : new(full, _words[full.._end]);
    }
}
