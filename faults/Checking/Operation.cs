namespace OrderGrains.Faults.Checking;

/// <summary>One call as its caller saw it. All times are of one monotonic clock, in ticks of any length.</summary>
/// <param name="Start">Before the call was sent.</param>
/// <param name="End">After its answer was there; <see cref="Never"/> where the outcome is unknown.</param>
/// <param name="Input">What was asked.</param>
/// <param name="Output">What was answered; meaningless where the outcome is unknown.</param>
public sealed record Operation<TInput, TOutput>(long Start, long End, TInput Input, TOutput? Output)
{
    /// <summary>The end of a call that may take effect at any time after its start, or never.</summary>
    public const long Never = long.MaxValue;

    /// <summary>False where nobody knows whether it took effect.</summary>
    public bool IsKnown => End != Never;
}
