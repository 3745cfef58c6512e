using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using OrderGrains.Storage.Postgres;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace OrderGrains.Storage.GrainState;

/// <summary>Grain state of everything but orders, on PostgreSQL.</summary>
public static class PostgresGrainStateExtensions
{
    private const string Pool = "grains";
    private const string Plain = "postgres";

    /// <summary>
    /// Makes Orleans' ADO.NET storage over the database of <see cref="PostgresStoreOptions"/> the default grain storage, with a pool of
    /// its own. The tables are made by <see cref="PostgresStoreServices.AddPostgresOrderStore"/>, which must be added too.
    /// </summary>
    public static ISiloBuilder AddPostgresGrainState(this ISiloBuilder builder)
    {
        builder.Services.AddKeyedSingleton(
            Pool, (services, _) => DataSources.Grains(services.GetRequiredService<IOptions<PostgresStoreOptions>>().Value));
        builder.Services.AddAdoNetGrainStorage(
            Plain,
            options => options.Configure<IServiceProvider>((state, services) =>
            {
                state.Invariant = "Npgsql";
                state.DataSource = services.GetRequiredKeyedService<NpgsqlDataSource>(Pool);
                state.GrainStorageSerializer = new JsonStateSerializer();
            }));
        builder.Services.AddGrainStorage(
            ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            (services, _) => new TravellingGrainStorage(services.GetRequiredKeyedService<IGrainStorage>(Plain)));
        return builder;
    }
}
