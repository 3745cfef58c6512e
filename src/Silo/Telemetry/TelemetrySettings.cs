namespace OrderGrains.Silo.Telemetry;

/// <summary>
/// What the service tells of itself; section <c>OrderGrains:Telemetry</c>. Where to, OpenTelemetry's standard variables say, see
/// <see cref="OtlpSignals"/>.
/// </summary>
public sealed class TelemetrySettings
{
    /// <summary>Sends traces, metrics and logs by OTLP to a collector on this machine where no standard variable names another.</summary>
    public bool Export { get; set; }

    /// <summary>Gives the metrics to Prometheus at <c>/metrics</c>, to whoever has the operator's key.</summary>
    public bool Metrics { get; set; }

    /// <summary>Shows Orleans' own dashboard at <c>/dashboard</c>, to whoever has the operator's key.</summary>
    public bool Dashboard { get; set; }
}
