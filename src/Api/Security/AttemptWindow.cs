namespace OrderGrains.Api.Security;

/// <summary>One address's failures in the running window. A burst is a row of windows that all go over the limit.</summary>
internal sealed class AttemptWindow
{
    private long? _began;
    private bool _over;
    private bool _inBurst;

    /// <summary>Counted since the window began.</summary>
    public int Failures { get; set; }

    /// <summary>Begins a new window where the last one is over, and gives how long the running one still lasts.</summary>
    public TimeSpan Turn(TimeProvider time, TimeSpan length)
    {
        var age = Age(time);
        if (age < length)
            return length - age.Value;

        _inBurst = _over && age < 2 * length;
        (_began, _over, Failures) = (time.GetTimestamp(), false, 0);
        return length;
    }

    /// <summary>Marks the window as one over the limit; true when a burst begins with it.</summary>
    public bool GoOver()
    {
        var begins = !_inBurst;
        (_over, _inBurst) = (true, true);
        return begins;
    }

    /// <summary>True when neither a window nor a burst can go on.</summary>
    public bool IsOver(TimeProvider time, TimeSpan length) => !(Age(time) < 2 * length);

    private TimeSpan? Age(TimeProvider time) => _began is { } began ? time.GetElapsedTime(began) : null;
}
