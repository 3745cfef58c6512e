using System.Diagnostics.Metrics;
using OrderGrains.Orders.Outbox;

namespace OrderGrains.Telemetry;

/// <summary>How far the outbox is behind.</summary>
internal static class OutboxMetrics
{
    private static readonly Histogram<double> Lag = InstrumentTable.OutboxLag.Histogram<double>();

    /// <summary>A delivery has ended. Effects have no date; the pauses after its failures are at least what an effect has waited.</summary>
    /// <param name="failures">How often the effect was postponed before.</param>
    /// <param name="sinceClaim">How long ago it was claimed.</param>
    /// <param name="delivered">Whether it was delivered.</param>
    public static void Ended(int failures, TimeSpan sinceClaim, bool delivered)
    {
        if (Lag.Enabled)
            Lag.Record((RetrySchedule.After(failures) + sinceClaim).TotalSeconds, Tag(delivered));
    }

    private static KeyValuePair<string, object?> Tag(bool delivered) =>
        new(Labels.Delivery.Name, delivered ? Labels.Delivered : Labels.Failed);
}
