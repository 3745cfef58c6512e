using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OpenTelemetry.Trace;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>A service of its own that traces, and the spans it makes.</summary>
public sealed class TracedService : IDisposable
{
    public TracedService() => Service = new Service
    {
        Host = host =>
        {
            // Nobody is there; what is looked at is what would be sent.
            host.UseSetting("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:9");
            host.ConfigureServices(services => services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddProcessor(Spans)));
        },
    };

    public Service Service { get; }

    internal SpanLog Spans { get; } = new();

    public void Dispose() => Service.Dispose();

    /// <summary>The service's database, with whatever it writes waiting until what is returned is disposed of.</summary>
    public SqliteConnection HoldWrites()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Service.DataDirectory, "orders.db")};Pooling=False");
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        return connection;
    }

    /// <summary>An invoice of an order through MultiSafepay's door, in a trace of its own that is recorded.</summary>
    public (ActivityTraceId Trace, Task<Answer> Answer) Update(string orderId, string invoice)
    {
        var trace = ActivityTraceId.CreateRandom();
        return (trace, Service.Call(
            "PATCH",
            $"/orders/{orderId}",
            $$"""{"invoice_id":"{{invoice}}"}""",
            ("api_key", "demo-key"),
            ("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01")));
    }
}
