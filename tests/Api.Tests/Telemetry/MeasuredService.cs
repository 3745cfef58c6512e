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
        },
    };

    public Task<Answer> Page() => Service.Call("GET", "/metrics", null, ("Authorization", $"Bearer {Key}"));

    public void Dispose() => Service.Dispose();
}
