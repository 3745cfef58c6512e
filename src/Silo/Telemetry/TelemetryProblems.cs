using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OrderGrains.Silo.Telemetry;

/// <summary>
/// What is wrong with what is to be told, and with OpenTelemetry's variables: the library itself passes over what it does not understand.
/// </summary>
internal static class TelemetryProblems
{
    private static readonly string[] Samplers =
    [
        "always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio",
    ];

    public static IEnumerable<string> Of(IConfiguration configuration, OrderGrainsOptions options)
    {
        var needs = new[] { (options.Telemetry.Metrics, "Metrics"), (options.Telemetry.Dashboard, "Dashboard") }
            .Where(need => need.Item1).Select(need => $"Telemetry:{need.Item2}").ToList();
        return
        [
            .. options.Operator.Problems(needs),
            .. Choice(configuration, "OTEL_TRACES_SAMPLER", Samplers),
            .. Endpoint(configuration, OtlpSignals.Endpoint),
            .. Choice(configuration, "OTEL_EXPORTER_OTLP_PROTOCOL", Protocols),
            .. OtlpSignals.Names.SelectMany(signal => Signal(configuration, signal)),
        ];
    }

    private static readonly string[] Protocols = ["grpc", "http/protobuf"];

    private static IEnumerable<string> Signal(IConfiguration configuration, string signal) =>
    [
        .. Choice(configuration, OtlpSignals.Exporter(signal), ["otlp", "none"]),
        .. Endpoint(configuration, OtlpSignals.Variable(signal, "ENDPOINT")),
        .. Choice(configuration, OtlpSignals.Variable(signal, "PROTOCOL"), Protocols),
        .. Timeout(configuration, OtlpSignals.Variable(signal, "TIMEOUT")),
    ];

    private static IEnumerable<string> Choice(IConfiguration configuration, string variable, string[] known)
    {
        if (configuration[variable] is { Length: > 0 } text && !known.Contains(text))
            yield return $"{variable}: '{text}' is not one of {string.Join(", ", known)}.";
    }

    private static IEnumerable<string> Endpoint(IConfiguration configuration, string variable)
    {
        if (configuration[variable] is { Length: > 0 } text
            && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return $"{variable}: '{text}' is no address such as http://127.0.0.1:4317.";
    }

    private static IEnumerable<string> Timeout(IConfiguration configuration, string variable)
    {
        if (configuration[variable] is { Length: > 0 } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            yield return $"{variable}: '{text}' is no number of milliseconds.";
    }
}
