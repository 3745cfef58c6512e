using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OrderGrains.Bench.Servers;

/// <summary>A collector that takes whatever is sent by OTLP over HTTP and keeps only how many bytes it was.</summary>
internal sealed class OtlpSink : IAsyncDisposable
{
    private static readonly string[] Signals = ["/v1/traces", "/v1/metrics"];

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, long> _received = [];

    private OtlpSink(WebApplication app)
    {
        _app = app;
        app.MapPost("/v1/{signal}", Take);
    }

    /// <summary>The variables that send a process's telemetry here, its metrics every ten seconds; sixty are usual.</summary>
    public Dictionary<string, string> Variables => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.First(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "10000",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "1000",
    };

    public static async Task<OtlpSink> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var sink = new OtlpSink(builder.Build());
        await sink._app.StartAsync();
        return sink;
    }

    /// <exception cref="InvalidDataException">Something was not sent, so that its cost is not in what was measured.</exception>
    public void Check()
    {
        foreach (var signal in Signals.Where(signal => _received.GetValueOrDefault(signal) == 0))
            throw new InvalidDataException($"Nothing was sent to {signal}.");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        var count = 0L;
        var buffer = new byte[64 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
            count += read;
        _received.AddOrUpdate(context.Request.Path.Value!, count, (_, before) => before + count);
        context.Response.ContentType = "application/x-protobuf";
    }
}
