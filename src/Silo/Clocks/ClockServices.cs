using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Silo.Clocks;

/// <summary>What a process has to do with the clock of a database that others may share.</summary>
public static class ClockServices
{
    /// <summary>
    /// Compares the process's clock with its database's, where it has one, before anything is opened, joined or seeded. Orleans compares
    /// times of several machines, so that a process of a cluster must not begin with a wrong clock; one on its own may, with a warning.
    /// </summary>
    /// <exception cref="ClockOffException">They are too far apart.</exception>
    /// <exception cref="System.Data.Common.DbException">The database does not answer.</exception>
    public static void CompareClocks(this IHost host) => host.Services.GetService<ClockWatch>()?.Compare();

    /// <summary>
    /// Makes the database's time the time of the process. Orleans asks the same <see cref="TimeProvider"/> whether a silo that joins has
    /// been at it for too long.
    /// </summary>
    internal static void AddDatabaseTime(this IServiceCollection services, OrderGrainsOptions options)
    {
        var time = new DatabaseTime();
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        var mustAgree = options.Mode != ServiceMode.Embedded;
        services.AddSingleton(_ => new DatabaseClock(options.Database!));
        services.AddSingleton(it => new ClockWatch(
            it.GetRequiredService<DatabaseClock>(),
            time,
            TimeProvider.System,
            options.Cluster.AliveInterval,
            options.Cluster.AliveInterval,
            mustAgree,
            it.GetRequiredService<ILogger<ClockWatch>>()));
        services.AddSingleton<IHostedService>(it => it.GetRequiredService<ClockWatch>());
        if (mustAgree)
            services.AddHealthChecks().AddCheck<ClockHealthCheck>("clock");
    }
}
