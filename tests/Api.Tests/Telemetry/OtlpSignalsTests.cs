using Microsoft.Extensions.Configuration;
using OrderGrains.Silo;
using OrderGrains.Silo.Telemetry;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>What OpenTelemetry's variables ask for, and which of them make no sense.</summary>
public sealed class OtlpSignalsTests
{
    [Theory]
    [InlineData("", false, "")]
    [InlineData("", true, "traces metrics logs")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317", false, "traces metrics logs")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=", false, "")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=http://c:4317", false, "metrics")]
    [InlineData("OTEL_LOGS_EXPORTER=otlp", false, "logs")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317 OTEL_LOGS_EXPORTER=none", false, "traces metrics")]
    [InlineData("OTEL_TRACES_EXPORTER=none", true, "metrics logs")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317 OTEL_SDK_DISABLED=true", true, "")]
    public void Of_Variables_AreWhatTheyAskFor(string variables, bool always, string signals)
    {
        var asked = OtlpSignals.Of(Configuration(variables), always);

        string?[] found = [asked.Traces ? "traces" : null, asked.Metrics ? "metrics" : null, asked.Logs ? "logs" : null];
        Assert.Equal(signals, string.Join(' ', found.OfType<string>()));
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317", "OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317' is no address")]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_ENDPOINT=ftp://c", "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'ftp://c' is no address")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL=http/json", "OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' is not one of grpc, http/protobuf.")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT=1s", "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: '1s' is no number of milliseconds.")]
    [InlineData("OTEL_METRICS_EXPORTER=prometheus", "OTEL_METRICS_EXPORTER: 'prometheus' is not one of otlp, none.")]
    [InlineData("OTEL_TRACES_SAMPLER=sometimes", "OTEL_TRACES_SAMPLER: 'sometimes' is not one of always_on,")]
    public void Problems_OfVariablesThatMakeNoSense_NameThem(string variables, string problem) => Assert.StartsWith(
        problem, Assert.Single(TelemetryProblems.Of(Configuration(variables), new OrderGrainsOptions())), StringComparison.Ordinal);

    [Fact]
    public void Problems_OfPagesWithoutAKey_AreOne() => Assert.Equal(
        ["Operator:Key: is needed for Telemetry:Metrics and Telemetry:Dashboard."],
        TelemetryProblems.Of(Configuration(""), new() { Telemetry = { Metrics = true, Dashboard = true } }));

    private static IConfigurationRoot Configuration(string variables) => new ConfigurationBuilder()
        .AddInMemoryCollection(variables.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(variable => variable.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
        .Build();
}
