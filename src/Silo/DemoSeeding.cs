using Microsoft.Extensions.Hosting;
using OrderGrains.Demo;

namespace OrderGrains.Silo;

/// <summary>Puts the demonstration data in before the first request is served.</summary>
internal sealed class DemoSeeding(IGrainFactory grains, TimeProvider time) : IHostedService
{
    private const int Attempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>In a cluster several silos may do this at once, and members may come and go meanwhile.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await grains.GetGrain<IDemoGrain>(GrainKeys.Demo).Seed().WaitAsync(cancellationToken);
                return;
            }
            catch (Exception e) when (e is InvalidOperationException or OrleansException or TimeoutException && attempt < Attempts)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
