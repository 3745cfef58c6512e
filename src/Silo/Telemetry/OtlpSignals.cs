using Microsoft.Extensions.Configuration;

namespace OrderGrains.Silo.Telemetry;

/// <summary>
/// What is sent by OTLP. OpenTelemetry's variables ask for it, by naming an endpoint or the exporter, or leave a signal out with
/// <c>none</c> (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/).
/// </summary>
/// <param name="Traces">Spans of requests.</param>
/// <param name="Metrics">What the instruments measure.</param>
/// <param name="Logs">What the log says.</param>
internal sealed record OtlpSignals(bool Traces, bool Metrics, bool Logs)
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static readonly IReadOnlyList<string> Names = ["TRACES", "METRICS", "LOGS"];

    public bool Any => Traces || Metrics || Logs;

    /// <param name="configuration">Holds the variables.</param>
    /// <param name="always">Whether the settings ask for it anyway.</param>
    public static OtlpSignals Of(IConfiguration configuration, bool always)
    {
        var isDisabled = IsDisabled(configuration);
        return new(Is(Names[0]), Is(Names[1]), Is(Names[2]));

        bool Is(string signal) => !isDisabled && configuration[Exporter(signal)] switch
        {
            "otlp" => true,
            null or "" => always || IsGiven(configuration, Endpoint) || IsGiven(configuration, Variable(signal, "ENDPOINT")),
            _ => false,
        };
    }

    /// <summary>The variables turn everything off.</summary>
    public static bool IsDisabled(IConfiguration configuration) =>
        string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The variable that names a signal's exporter.</summary>
    public static string Exporter(string signal) => $"OTEL_{signal}_EXPORTER";

    /// <summary>The variable of one signal that goes before that of all.</summary>
    public static string Variable(string signal, string what) => $"OTEL_EXPORTER_OTLP_{signal}_{what}";

    private static bool IsGiven(IConfiguration configuration, string variable) => configuration[variable] is { Length: > 0 };
}
