using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Providers;
using Orleans.Serialization.Configuration;

namespace OrderGrains.Silo.Pulse;

/// <summary>What the console asks of silos.</summary>
internal static class PulseExtensions
{
    /// <summary>
    /// For who asks: the name of the control is part of the call, and Orleans lets no names of types pass but those it knows.
    /// </summary>
    public static IServiceCollection AllowSiloControl(this IServiceCollection services) =>
        services.Configure<TypeManifestOptions>(types => types.AddAllowedType(typeof(SiloControl)));

    /// <summary>For who is asked, and asks.</summary>
    public static IServiceCollection AddSiloControl(this IServiceCollection services)
    {
        services.AddSingleton<PulseRecorder>();
        return services.AllowSiloControl().AddKeyedSingleton<IControllable>(SiloControl.Name, static (provider, _) => new SiloControl(
            provider.GetRequiredService<ILocalSiloDetails>(),
            provider.GetRequiredService<PulseRecorder>(),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<TimeProvider>()));
    }
}
