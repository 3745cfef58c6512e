using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderGrains.Storage.Sqlite;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace OrderGrains.Storage.GrainState;

/// <summary>Grain state of everything but orders, on SQLite.</summary>
public static class SqliteGrainStateExtensions
{
    private const string Ungated = "sqlite";

    /// <summary>
    /// Makes Orleans' ADO.NET storage over <see cref="SqliteStoreOptions.GrainsFile"/> the default grain storage. The file is made by
    /// <see cref="SqliteStoreServices.AddSqliteOrderStore"/>, which must be added too.
    /// </summary>
    public static ISiloBuilder AddSqliteGrainState(this ISiloBuilder builder)
    {
        builder.Services.AddAdoNetGrainStorage(
            Ungated, options => options.Configure<IOptions<SqliteStoreOptions>>((state, store) => Configure(state, store.Value)));
        builder.Services.AddGrainStorage(
            ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            (services, _) => new GatedGrainStorage(
                new TravellingGrainStorage(services.GetRequiredKeyedService<IGrainStorage>(Ungated))));
        return builder;
    }

    private static void Configure(AdoNetGrainStorageOptions state, SqliteStoreOptions store)
    {
        // Orleans' name for SQLite; what it loads under it is Microsoft.Data.Sqlite.
        state.Invariant = "System.Data.SQLite";
        state.ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = store.GrainsFile,
            DefaultTimeout = (int)store.LockTimeout.TotalSeconds,
        }.ToString();
        state.GrainStorageSerializer = new JsonStateSerializer();
    }
}
