using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Akka.Actor;
using Akka.Configuration;
using Npgsql;

namespace OrderGrains.Bench.Baselines.Actors;

/// <summary>
/// An order as a persistent actor of Akka.NET with its journal on PostgreSQL, asked from HTTP in the same process. One process needs no
/// sharding; the actors are found in a dictionary, without a parent that all messages would pass.
/// </summary>
internal sealed class AkkaBaseline(string connectionString) : IBaseline
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Lazy<IActorRef>> _orders = new();
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);
    private readonly ActorSystem _system = ActorSystem.Create("shop", Configuration(connectionString));

    public Task Prepare() => Task.CompletedTask;

    public Task Create(string id, byte[] order) => Order(id).Ask<bool>(new OrderCreated(JsonNode.Parse(order)!.AsObject()), Patience);

    public Task<bool> Update(string id, JsonElement request) => Order(id).Ask<bool>(OrderShipped.Of(request), Patience);

    public async Task<byte[]?> Read(string id) =>
        await Order(id).Ask<byte[]>(ReadOrder.Instance, Patience) is { Length: > 0 } document ? document : null;

    public async Task<long> Version(string id)
    {
        await using var command = _source.CreateCommand("SELECT max(sequence_number) FROM journal WHERE persistence_id = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = id });
        return await command.ExecuteScalarAsync() as long? ?? 0;
    }

    private IActorRef Order(string id) => _orders.GetOrAdd(
        id, key => new Lazy<IActorRef>(() => _system.ActorOf(Props.Create(() => new OrderActor(key)), key))).Value;

    /// <summary>
    /// The journal's own settings are what its makers found best: batches of up to 100 events, three writers, and no table of metadata,
    /// which they say costs time. The provider is named with its version, as they advise.
    /// </summary>
    private static Config Configuration(string connectionString) => ConfigurationFactory.ParseString(
        $$"""
        akka {
            loglevel = ERROR
            stdout-loglevel = OFF
            actor {
                serializers.order-events = "{{typeof(OrderEventSerializer).AssemblyQualifiedName}}"
                serialization-bindings {
                    "{{typeof(OrderCreated).AssemblyQualifiedName}}" = order-events
                    "{{typeof(OrderShipped).AssemblyQualifiedName}}" = order-events
                }
            }
            persistence.journal {
                plugin = "akka.persistence.journal.sql"
                sql {
                    class = "Akka.Persistence.Sql.Journal.SqlWriteJournal, Akka.Persistence.Sql"
                    connection-string = "{{connectionString}}"
                    provider-name = "PostgreSQL.15"
                }
            }
            persistence.snapshot-store.plugin = "akka.persistence.no-snapshot-store"
        }
        """).WithFallback(Akka.Persistence.Sql.SqlPersistence.DefaultConfiguration);
}
