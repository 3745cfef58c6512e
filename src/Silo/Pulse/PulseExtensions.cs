using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Providers;

namespace OrderGrains.Silo.Pulse;

/// <summary>Puts what the console asks of silos into one.</summary>
internal static class PulseExtensions
{
    public static IServiceCollection AddSiloControl(this IServiceCollection services)
    {
        services.AddSingleton<PulseRecorder>();
        return services.AddKeyedSingleton<IControllable>(SiloControl.Name, static (provider, _) => new SiloControl(
            provider.GetRequiredService<ILocalSiloDetails>(),
            provider.GetRequiredService<PulseRecorder>(),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
