namespace OrderGrains.Simulate.Running;

/// <summary>What a run came to.</summary>
/// <param name="Calls">How many calls clients made.</param>
/// <param name="Hash">Tells its trace from others.</param>
/// <param name="Violations">What was broken; empty where nothing was.</param>
internal sealed record RunResult(int Calls, ulong Hash, IReadOnlyList<string> Violations);
