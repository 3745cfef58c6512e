using Microsoft.Extensions.Hosting;
using OrderGrains.Demo;

namespace OrderGrains.Silo;

/// <summary>Puts the demonstration data in before the first request is served.</summary>
internal sealed class DemoSeeding(IGrainFactory grains) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        grains.GetGrain<IDemoGrain>(GrainKeys.Demo).Seed().WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
