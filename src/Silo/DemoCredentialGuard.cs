using Microsoft.Extensions.Hosting;
using OrderGrains.Demo;

namespace OrderGrains.Silo;

/// <summary>Keeps a service in Production from starting on data that let in whoever has read the demonstration's credentials.</summary>
internal sealed class DemoCredentialGuard(IGrainFactory grains) : IHostedService
{
    /// <exception cref="SettingsException">There is such a credential, and it is let in.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var open = await grains.GetGrain<IDemoGrain>(GrainKeys.Demo).OpenCredentials().WaitAsync(cancellationToken);
        if (open.Count > 0)
        {
            throw new SettingsException(open.Select(known =>
                $"Demo: everybody knows the credential {known.Id}; credential revoke --merchant {known.Merchant} --id {known.Id}"));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
