using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>A service of its own that shows its metrics.</summary>
public sealed class MeasuredService : IDisposable
{
    public const string Key = "an-operators-key-of-32-characters-or-more";

    public Service Service { get; } = new()
    {
        Host = host =>
        {
            host.UseSetting("OrderGrains:Telemetry:Metrics", "true");
            host.UseSetting("OrderGrains:Operator:Key", Key);

            // A page would be given again for a third of a second, whatever was measured meanwhile.
            host.ConfigureServices(services => services.Configure<PrometheusAspNetCoreOptions>(
                page => page.ScrapeResponseCacheDurationMilliseconds = 0));
        },
    };

    public Task<Answer> Page() => Service.Call("GET", "/metrics", null, ("Authorization", $"Bearer {Key}"));

    public void Dispose() => Service.Dispose();
}
