namespace OrderGrains.Telemetry;

/// <summary>Whether a member of a cluster may answer from memory.</summary>
public static class LeaseMetrics
{
    private static readonly Gauges<long> Held = InstrumentTable.LeaseHeld.Gauge<long>();
    private static readonly Gauges<double> Age = InstrumentTable.LeaseAge.Gauge<double>();

    /// <summary>Asks from now on whether a lease holds, until what is returned is disposed of.</summary>
    public static IDisposable WatchHeld(Func<bool> holds) => Held.Watch(() => new(holds() ? 1 : 0));

    /// <summary>Asks from now on how old a view of the members is, until what is returned is disposed of.</summary>
    public static IDisposable WatchAge(Func<TimeSpan> age) => Age.Watch(() => new(age().TotalSeconds));
}
