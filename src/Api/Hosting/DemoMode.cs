namespace OrderGrains.Api.Hosting;

/// <summary>
/// Whether the demonstration data and its well-known credentials exist: as <c>OrderGrains:Demo</c> says, otherwise in Development only.
/// </summary>
internal sealed class DemoMode(IConfiguration configuration, IHostEnvironment environment)
{
    public bool IsOn { get; } = configuration.GetValue<bool?>("OrderGrains:Demo") ?? environment.IsDevelopment();
}
