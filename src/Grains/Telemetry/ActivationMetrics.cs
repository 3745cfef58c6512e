using System.Diagnostics.Metrics;

namespace OrderGrains.Telemetry;

/// <summary>How long it takes to load orders.</summary>
internal static class ActivationMetrics
{
    private static readonly Histogram<double> Duration = InstrumentTable.Activation.Histogram<double>();

    /// <param name="took">How long it took.</param>
    /// <param name="outcome">One of <see cref="Labels.Activation"/>.</param>
    public static void Ended(TimeSpan took, string outcome) =>
        Duration.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Labels.Activation.Name, outcome));
}
