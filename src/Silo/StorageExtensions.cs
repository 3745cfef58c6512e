using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrderGrains.Orders.Writing;
using OrderGrains.Storage.GrainState;
using OrderGrains.Storage.Postgres;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Silo;

/// <summary>Chooses the engine: PostgreSQL where a database is named, SQLite files otherwise.</summary>
public static class StorageExtensions
{
    /// <summary>Takes the data folder before anything starts, so that a folder in use needs no failed start to be told.</summary>
    /// <exception cref="StoreInUseException">Another process has it.</exception>
    public static void OpenStore(this IHost host) => host.Services.GetService<SqliteOrderStore>()?.Open();

    /// <summary>Must be registered before Orleans: the files or the database are opened when hosted services start.</summary>
    internal static void AddOrderStore(this IServiceCollection services, OrderGrainsOptions options, string? silo)
    {
        if (options.Database is { } database)
        {
            services.AddPostgresOrderStore(postgres =>
            {
                (postgres.ConnectionString, postgres.PagesConnectionString) = (database, options.PagesDatabase);
                (postgres.Silo, postgres.IdempotencyKeepTime) = (silo, options.Orders.IdempotencyKeepTime);
            });
            if (silo is null)
                services.AddSingleton<IActivationLease, NoLease>();
        }
        else
        {
            services.AddSqliteOrderStore(sqlite =>
                (sqlite.Directory, sqlite.IdempotencyKeepTime) = (options.DataDirectory, options.Orders.IdempotencyKeepTime));
            services.AddSingleton<IActivationLease, ExclusiveLease>();
        }
    }

    /// <summary>The storage of all grains but orders.</summary>
    internal static ISiloBuilder AddGrainState(this ISiloBuilder silo, OrderGrainsOptions options) =>
        options.Database is null ? silo.AddSqliteGrainState() : silo.AddPostgresGrainState();
}
