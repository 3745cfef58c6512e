using OrderGrains.Simulate.Faults;

namespace OrderGrains.Simulate.Running;

/// <summary>Looks for a smaller run of a seed that still breaks something, in a bounded number of tries.</summary>
internal static class Shrinking
{
    private const int MostTries = 60;

    /// <param name="seed">A seed that breaks something.</param>
    /// <param name="limits">Within which it does.</param>
    /// <param name="defects">What is planted.</param>
    public static Limits Shrink(long seed, Limits limits, Defects defects)
    {
        var tries = 0;
        var smallest = limits;
        while (tries < MostTries && Smaller(Plan.Draw(seed, smallest, defects), smallest).FirstOrDefault(Breaks) is { } smaller)
            smallest = smaller;
        return smallest;

        bool Breaks(Limits candidate) =>
            ++tries <= MostTries && SimulatedRun.Go(Plan.Draw(seed, candidate, defects)).Violations.Count > 0;
    }

    /// <summary>The boldest first.</summary>
    private static IEnumerable<Limits> Smaller(Plan plan, Limits limits)
    {
        foreach (var kind in plan.Troubles)
            yield return limits with { Without = [.. limits.Without, kind] };
        if (plan.Calls > 1)
            yield return limits with { Calls = plan.Calls / 2 };
        if (plan.Clients > 1)
            yield return limits with { Clients = plan.Clients / 2 };
        if (plan.Clients > 2)
            yield return limits with { Clients = plan.Clients - 1 };
        if (plan.Calls > 4)
            yield return limits with { Calls = plan.Calls * 3 / 4 };
    }
}
