using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Wolverine;
using Wolverine.Marten;

namespace OrderGrains.Bench.Baselines.EventStore;

/// <summary>Marten and Wolverine as their pages on throughput set them up.</summary>
internal static class MartenSetup
{
    public static void UseMarten(this WebApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddMarten(options =>
        {
            options.Connection(connectionString);
            options.DisableNpgsqlLogging = true;
            options.Events.StreamIdentity = StreamIdentity.AsString;

            // https://martendb.io/events/optimizing.html: the fast way to append, and no second load of the aggregate for its snapshot.
            options.Events.AppendMode = EventAppendMode.Quick;
            options.Events.UseIdentityMapForAggregates = true;

            // The snapshot is kept in the same commit: folding a whole stream for each command would slow down as streams grow.
            options.Projections.Snapshot<ShopOrder>(SnapshotLifecycle.Inline);
        })
        .UseLightweightSessions()
        .IntegrateWithWolverine()
        .ApplyAllDatabaseChangesOnStartup();

        builder.Host.UseWolverine(options =>
        {
            // Nothing is sent, so no agent needs to look for messages.
            options.Durability.Mode = DurabilityMode.MediatorOnly;
            options.Policies.AutoApplyTransactions();

            // The handler's code is generated and compiled once, at the start; written to files it would be the same code.
            options.UseRuntimeCompilation();
        });
    }
}
