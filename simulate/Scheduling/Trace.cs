namespace OrderGrains.Simulate.Scheduling;

/// <summary>What happened, as a number that tells two runs apart and, where somebody wants to read it, in words.</summary>
/// <param name="write">Gets the words; null where nobody wants them.</param>
internal sealed class Trace(Action<string>? write = null)
{
    private const ulong Prime = 1099511628211UL;

    /// <summary>The same for the same steps in the same order.</summary>
    public ulong Hash { get; private set; } = 14695981039346656037UL;

    /// <summary>Whether words are wanted.</summary>
    public bool IsRead => write is not null;

    public void Step(long now, int lane) => Hash = ((Hash ^ (ulong)now) * Prime ^ (uint)lane) * Prime;

    public void Say(long now, string text) => write?.Invoke(FormattableString.Invariant($"{now / 10_000.0,12:F3} ms  {text}"));

    /// <summary>Takes an answer into the number.</summary>
    public void Answered(long order, long version, int kind) =>
        Hash = (((Hash ^ (ulong)order) * Prime ^ (ulong)version) * Prime ^ (uint)kind) * Prime;
}
