using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>Builds the store over several databases out of stores over one.</summary>
internal static class ShardedStoreServices
{
    public static ShardedOrderStore Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<PostgresStoreOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        string[] names = [.. new ShardMap(options.OrderDatabases.Keys).Names];
        return new(options.OrderDatabases.ToDictionary(
            shard => shard.Key,
            shard => new PostgresOrderStore(options.For(shard.Value), time, new(shard.Key, names))));
    }
}
