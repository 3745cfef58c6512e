using System.Globalization;
using Microsoft.Extensions.Configuration;
using OpenTelemetry.Exporter;

namespace OrderGrains.Silo.Telemetry;

/// <summary>
/// The variables of one signal that go before those of all; the library reads the others by itself. An endpoint of one signal is taken as
/// it stands, without the signal's path after it, as the standard says.
/// </summary>
internal static class OtlpExport
{
    public static Action<OtlpExporterOptions> Of(IConfiguration configuration, string signal) => options =>
    {
        string? Given(string what) => configuration[OtlpSignals.Variable(signal, what)] is { Length: > 0 } text ? text : null;

        if (Given("ENDPOINT") is { } endpoint)
            options.Endpoint = new(endpoint);
        if (Given("HEADERS") is { } headers)
            options.Headers = headers;
        if (Given("TIMEOUT") is { } timeout)
            options.TimeoutMilliseconds = int.Parse(timeout, CultureInfo.InvariantCulture);
        if (Given("PROTOCOL") is { } protocol)
            options.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
    };
}
