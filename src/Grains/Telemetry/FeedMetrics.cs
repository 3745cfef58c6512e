using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>How far readers of the change feed are behind.</summary>
internal static class FeedMetrics
{
    private static readonly Histogram<double> Lag = InstrumentTable.FeedLag.Histogram<double>();

    public static void Read(TimeSpan age) => Lag.Record(Math.Max(0, age.TotalSeconds));
}
