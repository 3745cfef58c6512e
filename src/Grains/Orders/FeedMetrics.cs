using System.Diagnostics.Metrics;

namespace OrderGrains.Orders;

/// <summary>How far readers of the change feed are behind.</summary>
internal static class FeedMetrics
{
    private static readonly Meter Meter = new("OrderGrains");

    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>(
        "ordergrains.feed.lag",
        "s",
        "Age of the last event of a page of the change feed when it was given; where none can be, how long the feed has stood.");

    public static void Read(TimeSpan age) => Lag.Record(Math.Max(0, age.TotalSeconds));
}
