using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>How webhooks are told.</summary>
public static class WebhookMetrics
{
    private static readonly Histogram<double> Duration = InstrumentTable.WebhookDuration.Histogram<double>();
    private static readonly Histogram<double> Lag = InstrumentTable.WebhookLag.Histogram<double>();

    /// <summary>An attempt has ended.</summary>
    /// <param name="delivered">Whether the receiver has taken the message.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="age">How long ago the event happened.</param>
    public static void Ended(bool delivered, TimeSpan duration, TimeSpan age)
    {
        Duration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(Labels.Delivery.Name, Text(delivered)));
        if (delivered)
            Lag.Record(age.TotalSeconds);
    }

    private static string Text(bool delivered) => delivered ? Labels.Delivered : Labels.Failed;
}
