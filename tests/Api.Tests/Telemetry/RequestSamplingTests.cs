using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Trace;
using OrderGrains.Api.Hosting;
using OrderGrains.Silo.Telemetry.Sampling;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>Which requests have a span at all.</summary>
public sealed class RequestSamplingTests : IDisposable
{
    private const string Recorded = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private const string Passed = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private readonly ActivitySource _source = new(Guid.NewGuid().ToString("N"));
    private readonly TracerProvider _traces;

    public RequestSamplingTests() => _traces = Sdk.CreateTracerProviderBuilder()
        .AddSource(_source.Name)
        .SetSampler(new ParentBasedSampler(new AlwaysOnSampler()))
        .Build();

    public void Dispose()
    {
        _traces.Dispose();
        _source.Dispose();
    }

    [Theory]
    [InlineData("/orders/a", null, 0, false)]
    [InlineData("/orders/a", null, 1, true)]
    [InlineData("/orders/a", Recorded, 0, true)]
    [InlineData("/health/ready", null, 1, false)]
    [InlineData("/health/ready", Recorded, 1, false)]
    [InlineData("/metrics", null, 1, false)]
    public void Request_BySampling_HasASpanOrNone(string path, string? parent, double share, bool isTraced)
    {
        Assert.Equal(isTraced, Begin(path, parent, share) is { Recorded: true });
    }

    [Fact]
    public void Request_OfATraceThatIsNotRecorded_PassesItOn()
    {
        var span = Begin("/orders/a", Passed, 0);

        Assert.False(span!.Recorded);
        Assert.Equal(Passed.Split('-')[1], span.TraceId.ToString());
    }

    [Fact]
    public void Request_ThatHasNoSpan_LetsWhatIsBegunInItHaveOne()
    {
        var application = new SampledApplication<Activity?[]>(new Beginning(_source, null), new(0, new(1)));

        var context = application.CreateContext(Request("/orders/a"));
        using var later = _source.StartActivity("later");

        Assert.Equal([null], context);
        Assert.NotNull(later);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9", true)]
    [InlineData("", false)]
    public async Task Service_WithTraces_SamplesAtItsServer(string endpoint, bool isSampled)
    {
        var folder = Directory.CreateTempSubdirectory("ordergrains-sampling-");
        await using (var app = OrderGrainsApplication.Build(
            [$"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT={endpoint}", $"OrderGrains:DataDirectory={folder.FullName}"]))
        {
            Assert.Equal(isSampled, app.Services.GetRequiredService<IServer>() is SampledServer);
        }

        folder.Delete(recursive: true);
    }

    private Activity? Begin(string path, string? parent, double share)
    {
        var application = new SampledApplication<Activity?[]>(new Beginning(_source, parent), new(share, new(1)));
        var span = application.CreateContext(Request(path, parent))[0];
        span?.Stop();
        return span;
    }

    private static IFeatureCollection Request(string path, string? parent = null)
    {
        var context = new DefaultHttpContext { Request = { Path = path } };
        if (parent is not null)
            context.Request.Headers.TraceParent = parent;
        return context.Features;
    }

    /// <summary>Begins a request's span as the framework does.</summary>
    private sealed class Beginning(ActivitySource source, string? parent) : IHttpApplication<Activity?[]>
    {
        public Activity?[] CreateContext(IFeatureCollection contextFeatures)
        {
            _ = ActivityContext.TryParse(parent, null, isRemote: true, out var caller);
            return [source.CreateActivity("request", ActivityKind.Server, caller)?.Start()];
        }

        public Task ProcessRequestAsync(Activity?[] context) => Task.CompletedTask;

        public void DisposeContext(Activity?[] context, Exception? exception)
        {
        }
    }
}
