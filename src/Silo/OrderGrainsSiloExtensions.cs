using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderGrains.Orders.Outbox;
using OrderGrains.Silo.Clocks;
using OrderGrains.Silo.Clustering;
using OrderGrains.Silo.Pulse;
using OrderGrains.Silo.Telemetry;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace OrderGrains.Silo;

/// <summary>Puts a silo, or a client of a cluster, into a host.</summary>
public static class OrderGrainsSiloExtensions
{
    /// <summary>A call within one process that takes longer is given up by its caller; its outcome is then unknown.</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A silo with its orders and all other grains on SQLite files in one folder or on a PostgreSQL database: the only one there is, or a
    /// member of a cluster, as <see cref="OrderGrainsOptions.Mode"/> says. What opens the store is registered before Orleans, what calls
    /// grains after it: hosted services start in that order.
    /// </summary>
    /// <param name="builder">The host's.</param>
    /// <param name="options">The settings, as <see cref="OrderGrainsConfiguration.GetOrderGrainsOptions"/> reads them.</param>
    /// <param name="forRequests">False for a command, which is not there to be called by anybody.</param>
    /// <exception cref="SettingsException">They are those of a process without a silo.</exception>
    public static IHostApplicationBuilder AddOrderGrainsSilo(
        this IHostApplicationBuilder builder, OrderGrainsOptions options, bool forRequests = true)
    {
        if (options.Mode == ServiceMode.Client)
            throw new SettingsException(["Mode: a process with a silo is no Client."]);

        var services = builder.Services;
#pragma warning disable RS0030 // Tells the starts of a silo apart.
        var name = options.Mode == ServiceMode.Node ? $"{Environment.MachineName}-{Guid.CreateVersion7():n}" : null;
#pragma warning restore RS0030

        services.TryAddSingleton(TimeProvider.System);
        if (options.Database is not null)
            services.AddDatabaseTime(options);
        services.AddSingleton(Options.Create(options.Orders));
        services.AddOrderStore(options, name);
        if (name is not null)
            services.AddMembershipLease(options, name);
        else
            services.AddDrainPause(options.DrainDelay ?? TimeSpan.Zero);

        var plan = builder.AddTelemetry(options);
        builder.UseOrleans(silo =>
        {
            if (plan.Dashboard)
                silo.AddDashboard();
            silo.AddGrainState(options);
            silo.UseVersions();
            if (name is not null)
                silo.JoinCluster(options, name);
            else
                silo.RunAlone();
        });

        services.AddOrderOutbox();
        services.AddSiloControl();
        if (forRequests)
            services.AddEventAgeing(options.Events);
        if (options.Demo == true)
            services.AddHostedService<DemoSeeding>();
        else if (forRequests)
            services.AddHostedService<FirstCredentialHint>();
        if (options.Demo != true && forRequests && builder.Environment.IsProduction())
            services.AddHostedService<DemoCredentialGuard>();
        services.AddHealthChecks().AddCheck<SiloHealthCheck>("silo").AddCheck<StoreHealthCheck>("store");
        return builder;
    }

    /// <summary>A client of the cluster, without a silo or a store.</summary>
    /// <param name="builder">The host's.</param>
    /// <param name="options">The settings, as <see cref="OrderGrainsConfiguration.GetOrderGrainsOptions"/> reads them.</param>
    public static IHostApplicationBuilder AddOrderGrainsClient(this IHostApplicationBuilder builder, OrderGrainsOptions options)
    {
        builder.Services.AddDatabaseTime(options);
        builder.Services.AddDrainPause(options.DrainDelay ?? ClusterJoin.DrainDelay);
        builder.Services.AddSingleton<GatewayHealthCheck>();
        builder.Services.AddHealthChecks().AddCheck<GatewayHealthCheck>("gateways");
        builder.Services.AllowSiloControl();
        var plan = builder.AddTelemetry(options);
        builder.UseOrleansClient(client =>
        {
            if (plan.Dashboard)
                client.AddDashboard();
            client.JoinCluster(options);
        });
        return builder;
    }

    /// <summary>Any port will do: a lone silo is called by nobody from outside, and several services may run on one machine.</summary>
    private static void RunAlone(this ISiloBuilder silo)
    {
        const string Name = ClusterJoin.ServiceId;
        silo.UseLocalhostClustering(LoopbackPort.Free(), gatewayPort: 0, serviceId: Name, clusterId: Name);
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
        silo.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
    }
}
