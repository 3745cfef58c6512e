using Microsoft.Extensions.DependencyInjection;
using OrderGrains.Orders;
using OrderGrains.Orders.Writing;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Silo;

/// <summary>Chooses the engine: PostgreSQL where a database is named, SQLite files otherwise.</summary>
internal static class StorageExtensions
{
    /// <summary>Must be registered before Orleans: the files or the database are opened when hosted services start.</summary>
    public static void AddOrderStore(this IServiceCollection services, OrderGrainsOptions options, OrderGrainOptions orders)
    {
        if (options.Database is { } database)
        {
            services.AddPostgresOrderStore(postgres =>
                (postgres.ConnectionString, postgres.IdempotencyKeepTime) = (database, orders.IdempotencyKeepTime));
            services.AddSingleton<IActivationLease, NoLease>();
        }
        else
        {
            services.AddSqliteOrderStore(sqlite =>
                (sqlite.Directory, sqlite.IdempotencyKeepTime) = (options.DataDirectory, orders.IdempotencyKeepTime));
            services.AddSingleton<IActivationLease, ExclusiveLease>();
        }
    }

    /// <summary>The storage of all grains but orders.</summary>
    public static ISiloBuilder AddGrainState(this ISiloBuilder silo, OrderGrainsOptions options) =>
        options.Database is null ? silo.AddSqliteGrainState() : silo.AddPostgresGrainState();
}
