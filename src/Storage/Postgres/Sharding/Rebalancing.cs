using Npgsql;
using OrderGrains.Orders;
using OrderGrains.Storage.Migrations;

namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>
/// Moves every order to the database that the names say, while no service runs. Broken off, it is run again: until it has ended, each
/// database notes that it is being laid out, which no service accepts.
/// </summary>
public static class Rebalancing
{
    private const int OrdersAtOnce = 500;

    private const int Looks = 20;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Lays the databases out; returns how many orders changed their place.</summary>
    /// <param name="databases">The databases by name; those that hold orders so far must be among them.</param>
    /// <param name="cancellationToken">Breaks it off between two portions.</param>
    /// <exception cref="ShardLayoutException">A service uses one of them.</exception>
    /// <exception cref="SchemaVersionException">A schema is newer than this program.</exception>
    /// <exception cref="NpgsqlException">A database cannot be reached.</exception>
    public static async Task<long> Run(IReadOnlyDictionary<string, string> databases, CancellationToken cancellationToken)
    {
        foreach (var database in databases.Values)
            await PostgresSchema.Migrate(database, cancellationToken);

        var shards = new Dictionary<string, NpgsqlConnection>();
        try
        {
            foreach (var (name, database) in databases)
                shards.Add(name, await Open(database, cancellationToken));
            await Begin(shards, cancellationToken);
            var moved = await Move(shards, new ShardMap(shards.Keys), cancellationToken);
            await End(shards, cancellationToken);
            return moved;
        }
        finally
        {
            foreach (var connection in shards.Values)
                await connection.DisposeAsync();
        }
    }

    private static async Task<NpgsqlConnection> Open(string database, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(DataSources.Moving(database));
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    // First the note, which keeps services from starting; then the look at those that run.
    private static async Task Begin(Dictionary<string, NpgsqlConnection> shards, CancellationToken cancellationToken)
    {
        var before = new Dictionary<string, ShardLayout>();
        foreach (var (name, connection) in shards)
        {
            before[name] = await ShardLayout.Read(connection, cancellationToken) ?? ShardLayout.Alone;
            await new ShardLayout(name, null).Write(connection, cancellationToken);
        }

        foreach (var (name, connection) in shards)
        {
            if (!await StaysInUse(connection, cancellationToken))
                continue;
            foreach (var (other, layout) in before)
                await layout.Write(shards[other], cancellationToken);
            throw new ShardLayoutException($"A service uses the database {name}. Stop all of them first.");
        }
    }

    // The server lists the connections of a service that has just stopped for a moment longer.
    private static async Task<bool> StaysInUse(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        for (var look = 0; look < Looks; look++)
        {
            if (!await IsInUse(connection, cancellationToken))
                return false;
            await Task.Delay(BetweenLooks, cancellationToken);
        }

        return true;
    }

    private static async Task<bool> IsInUse(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT EXISTS (
                SELECT FROM pg_stat_activity
                WHERE datname = current_database() AND application_name LIKE 'ordergrains%' AND pid <> pg_backend_pid())
            """,
            connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<long> Move(
        Dictionary<string, NpgsqlConnection> shards, ShardMap map, CancellationToken cancellationToken)
    {
        var moved = 0L;
        foreach (var (name, source) in shards)
        {
            foreach (var leaving in await Leaving(source, name, map, cancellationToken))
            {
                var target = shards[leaving.Key];
                await OrderMove.Prepare(source, target, cancellationToken);
                foreach (var keys in leaving.Chunk(OrdersAtOnce))
                {
                    await OrderMove.Run(source, target, keys, cancellationToken);
                    moved += keys.Length;
                }
            }
        }

        return moved;
    }

    // By where they go; those that stay may be many and are not kept.
    private static async Task<ILookup<string, OrderKey>> Leaving(
        NpgsqlConnection source, string name, ShardMap map, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT merchant, order_id FROM orders", source);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var leaving = new List<(OrderKey Key, string Home)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var key = new OrderKey(reader.GetString(0), reader.GetString(1));
            if (map.Home(key) is var home && home != name)
                leaving.Add((key, home));
        }

        return leaving.ToLookup(order => order.Home, order => order.Key);
    }

    private static async Task End(Dictionary<string, NpgsqlConnection> shards, CancellationToken cancellationToken)
    {
        string[] names = [.. new ShardMap(shards.Keys).Names];
        foreach (var (name, connection) in shards)
            await new ShardLayout(name, names).Write(connection, cancellationToken);
    }
}
