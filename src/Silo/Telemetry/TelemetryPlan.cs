using Microsoft.Extensions.Configuration;

namespace OrderGrains.Silo.Telemetry;

/// <summary>What a process tells of itself. Where nothing is asked for, nothing is set up and nothing is paid.</summary>
/// <param name="Traces">Spans are made and sent.</param>
/// <param name="Metrics">Instruments are listened to.</param>
/// <param name="Page">They are shown at <c>/metrics</c>.</param>
/// <param name="Dashboard">Orleans' dashboard is shown.</param>
public sealed record TelemetryPlan(bool Traces, bool Metrics, bool Page, bool Dashboard)
{
    public static TelemetryPlan Of(IConfiguration configuration, TelemetrySettings settings)
    {
        var otlp = OtlpSignals.Of(configuration, settings.Export);
        var page = settings.Metrics && !OtlpSignals.IsDisabled(configuration);
        return new(otlp.Traces, otlp.Metrics || page, page, settings.Dashboard);
    }
}
