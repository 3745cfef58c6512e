using Microsoft.Extensions.Options;
using OrderGrains.Storage.Postgres;

namespace OrderGrains.Storage.GrainState;

/// <summary>Grain state of everything but orders, on PostgreSQL.</summary>
public static class PostgresGrainStateExtensions
{
    /// <summary>
    /// Makes Orleans' ADO.NET storage over the database of <see cref="PostgresStoreOptions"/> the default grain storage, with a pool of
    /// its own. The tables are made by <see cref="PostgresStoreServices.AddPostgresOrderStore"/>, which must be added too.
    /// </summary>
    public static ISiloBuilder AddPostgresGrainState(this ISiloBuilder builder)
    {
        builder.Services.AddAdoNetGrainStorageAsDefault(
            options => options.Configure<IOptions<PostgresStoreOptions>>((state, store) =>
            {
                state.Invariant = "Npgsql";
                state.ConnectionString = DataSources.Grains(store.Value);
                state.GrainStorageSerializer = new JsonStateSerializer();
            }));
        return builder;
    }
}
