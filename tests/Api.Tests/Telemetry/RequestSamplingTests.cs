using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Trace;
using OrderGrains.Api.Hosting;
using OrderGrains.Api.Tests.Edge;
using OrderGrains.Silo.Telemetry.Sampling;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>Which requests have a span at all.</summary>
public sealed class RequestSamplingTests : IDisposable
{
    private const string Recorded = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private const string Passed = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ActivitySource _source = new(Guid.NewGuid().ToString("N"));
    private readonly TracerProvider _traces;
    private readonly ManualTime _time = new();
    private readonly RequestSampling _sampling;

    public RequestSamplingTests()
    {
        _sampling = new(Pause, _time);
        _traces = Sdk.CreateTracerProviderBuilder()
            .AddSource(_source.Name)
            .SetSampler(new ParentBasedSampler(new AlwaysOnSampler()))
            .Build();
    }

    public void Dispose()
    {
        _traces.Dispose();
        _source.Dispose();
    }

    [Theory]
    [InlineData("/orders/a", null, true)]
    [InlineData("/orders/a", Recorded, true)]
    [InlineData("/health/ready", null, false)]
    [InlineData("/health/ready", Recorded, false)]
    [InlineData("/metrics", null, false)]
    public void Request_BySampling_HasASpanOrNone(string path, string? parent, bool isTraced) =>
        Assert.Equal(isTraced, Begin(path, parent) is { Recorded: true });

    [Fact]
    public void Requests_SoonAfterOneAnother_HaveASpanOncePerPause()
    {
        bool[] first = [IsTraced(), IsTraced(), IsTraced()];
        _time.Now += Pause - TimeSpan.FromTicks(1);
        bool[] before = [IsTraced(), Begin("/orders/a", Recorded) is { Recorded: true }];
        _time.Now += TimeSpan.FromTicks(1);
        bool[] after = [IsTraced(), IsTraced()];

        Assert.Equal([true, false, false], first);
        Assert.Equal([false, true], before);
        Assert.Equal([true, false], after);
    }

    [Fact]
    public void Requests_WithoutAPause_AllHaveASpan()
    {
        var sampling = new RequestSampling(TimeSpan.Zero, _time);

        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(sampling.IsOpen(Request("/orders/a"))));
    }

    [Fact]
    public void Request_OfATraceThatIsNotRecorded_PassesItOn()
    {
        var span = Begin("/orders/a", Passed);

        Assert.False(span!.Recorded);
        Assert.Equal(Passed.Split('-')[1], span.TraceId.ToString());
    }

    [Fact]
    public void Request_ThatHasNoSpan_LetsWhatIsBegunInItHaveOne()
    {
        _ = IsTraced();
        var application = new SampledApplication<Activity?[]>(new Beginning(_source, null), _sampling);

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

    private bool IsTraced() => Begin("/orders/a", null) is not null;

    private Activity? Begin(string path, string? parent)
    {
        var application = new SampledApplication<Activity?[]>(new Beginning(_source, parent), _sampling);
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
