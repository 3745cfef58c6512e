using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace OrderGrains.Silo.Telemetry.Sampling;

/// <summary>The server there is, whose requests are sampled before the framework begins them.</summary>
internal sealed class SampledServer(IServer server, RequestSampling sampling) : IServer
{
    public IFeatureCollection Features => server.Features;

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull =>
        server.StartAsync(new SampledApplication<TContext>(application, sampling), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();

    /// <summary>Takes the place of the server among the services; a process that answers no requests has none.</summary>
    /// <param name="services">Those of the process.</param>
    /// <param name="pause">Between requests that are traced, as <see cref="RequestSampling"/> takes it.</param>
    public static void Wrap(IServiceCollection services, TimeSpan pause)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IServer)) is not { } server)
            return;
        services.Remove(server);
        services.AddSingleton<IServer>(provider =>
            new SampledServer(Make(server, provider), new(pause, provider.GetRequiredService<TimeProvider>())));
    }

    private static IServer Make(ServiceDescriptor server, IServiceProvider provider) =>
        (IServer)(server.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, server.ImplementationType!));
}
