using Npgsql;

namespace OrderGrains.Storage.Postgres.Sharding;

/// <summary>
/// What a database notes of the databases that share the orders: its own name and all names. A service with other names would look for
/// orders where they are not, so it is refused.
/// </summary>
/// <param name="Name">The database's own; null where one database has all orders.</param>
/// <param name="Names">All of them, sorted; null while orders are being moved.</param>
internal sealed record ShardLayout(string? Name, string[]? Names)
{
    /// <summary>One database has all orders.</summary>
    public static readonly ShardLayout Alone = new(null, []);

    private const string Advice = "Start it with the databases it was laid out for, or lay it out anew with the command db rebalance.";

    /// <summary>Orders are being moved, or the move was broken off: no service may start.</summary>
    public bool IsMoving => Names is null;

    /// <summary>What the database notes; null where nothing is noted yet.</summary>
    public static async Task<ShardLayout?> Read(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Then("SELECT name, names FROM shard_layout");
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new(
                await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0),
                await reader.IsDBNullAsync(1, cancellationToken) ? null : reader.GetFieldValue<string[]>(1))
            : null;
    }

    /// <summary>Makes sure that the database is laid out so; notes it where it is empty.</summary>
    /// <exception cref="ShardLayoutException">It is laid out otherwise.</exception>
    public async Task Claim(string database, CancellationToken cancellationToken)
    {
        await using var source = DataSources.Schema(database);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        if (await Read(connection, cancellationToken) is null && !await HasOrders(connection, cancellationToken))
            await Write(connection, "ON CONFLICT DO NOTHING", cancellationToken);

        var noted = await Read(connection, cancellationToken);
        if (!Matches(noted ?? Alone))
            throw new ShardLayoutException($"The order database {Place(connection)} {Difference(noted)} {Advice}");
    }

    /// <summary>Notes it, whatever was noted before.</summary>
    public Task Write(NpgsqlConnection connection, CancellationToken cancellationToken) => Write(
        connection, "ON CONFLICT (single) DO UPDATE SET name = excluded.name, names = excluded.names", cancellationToken);

    private static string Place(NpgsqlConnection connection) => $"{connection.Database} at {connection.Host}";

    private async Task Write(NpgsqlConnection connection, string onConflict, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        await batch
            .Then(
                $"INSERT INTO shard_layout (name, names) VALUES ($1, $2) {onConflict}",
                new NpgsqlParameter<string?> { TypedValue = Name },
                new NpgsqlParameter<string[]?> { TypedValue = Names })
            .ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<bool> HasOrders(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM orders)", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static string Difference(ShardLayout? noted) => noted switch
    {
        null or { Name: null } => "holds all orders of a service with one database.",
        { IsMoving: true } => "is being laid out anew, or that was broken off.",
        { Names: var names } => $"is {noted.Name} of the databases {string.Join(", ", names!)}.",
    };

    private bool Matches(ShardLayout other) =>
        Name == other.Name && Names is not null && other.Names is not null && Names.SequenceEqual(other.Names, StringComparer.Ordinal);
}
