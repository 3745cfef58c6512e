using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrderGrains.Orders.Writing;
using OrderGrains.Storage.Clustering;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Silo.Clustering;

/// <summary>Registers what a member of a cluster does beside serving: watching its membership, joining and leaving with care.</summary>
internal static class MembershipServices
{
    /// <summary>Must be registered after the store, which makes the schema, and before Orleans.</summary>
    public static void AddMembershipLease(this IServiceCollection services, OrderGrainsOptions options, string name)
    {
        var lease = options.Cluster.LeaseTime;
        var drain = options.DrainDelay ?? ClusterJoin.DrainDelay;
        var pause = drain > lease ? drain : lease;
        services.AddSingleton<IClusterTable>(_ => new ClusterTable(options.Database!, options.Cluster.ClusterId, name));
        services.AddSingleton(it => new MembershipView(it.GetRequiredService<TimeProvider>(), lease, options.Cluster.SettleTime));
        services.AddSingleton(it => new MembershipLease(
            it.GetRequiredService<IClusterTable>(),
            it.GetRequiredService<MembershipView>(),
            it.GetRequiredService<PostgresOrderStore>().Fence,
            it.GetRequiredService<TimeProvider>(),
            lease,
            it.GetRequiredService<ILogger<MembershipLease>>()));
        services.AddSingleton<IActivationLease>(it => it.GetRequiredService<MembershipLease>());
        services.AddSingleton<IHostedService>(it => it.GetRequiredService<MembershipLease>());
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(
            it => new JoinPause(it.GetRequiredService<IClusterTable>(), lease, it.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(it => new StaleMembers(
            it.GetRequiredService<IClusterTable>(), options.Cluster.AliveInterval, it.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHostedService>(it => new LeavePause(
            it.GetRequiredService<IClusterTable>(),
            it.GetRequiredService<MembershipView>(),
            pause,
            it.GetRequiredService<TimeProvider>(),
            it.GetRequiredService<ILogger<LeavePause>>()));
        services.LetStoppingTake(pause);
        services.AddHealthChecks().AddCheck<MembershipHealthCheck>("membership").AddCheck<DrainHealthCheck>("drain");
    }

    /// <summary>For a process that is no member of a cluster.</summary>
    public static void AddDrainPause(this IServiceCollection services, TimeSpan pause)
    {
        services.AddSingleton<IHostedService>(it => new DrainPause(pause, it.GetRequiredService<TimeProvider>()));
        services.LetStoppingTake(pause);
        services.AddHealthChecks().AddCheck<DrainHealthCheck>("drain");
    }

    private static void LetStoppingTake(this IServiceCollection services, TimeSpan pause) =>
        services.Configure<HostOptions>(host => host.ShutdownTimeout = pause + TimeSpan.FromSeconds(30));
}
