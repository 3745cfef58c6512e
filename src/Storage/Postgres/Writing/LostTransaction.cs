using Npgsql;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A transaction whose COMMIT gave no answer.</summary>
/// <param name="Writer">The session that ran it.</param>
/// <param name="Before">The session's stamp before it; one more if it was made.</param>
internal sealed record LostTransaction(Guid Writer, long Before)
{
    private const long TerminateMilliseconds = 2000;

    public static string ConnectionName(Guid writer) => $"ordergrains {writer}";

    /// <summary>The same on a connection of its own.</summary>
    /// <inheritdoc cref="Settle(NpgsqlConnection, CancellationToken)"/>
    public async Task<bool> Settle(NpgsqlDataSource connections, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenConnectionAsync(cancellationToken);
        return await Settle(connection, cancellationToken);
    }

    /// <summary>
    /// Whether the transaction was made. The old connection's process is ended; its stamp is then either the next one, or is taken away,
    /// which keeps the transaction from being made from here on. Taking it away waits for a transaction that still holds it. One that was
    /// made may have been cut off from a synchronous standby by its end: the stamp is written once more, and what is written waits for the
    /// standby with all that came before.
    /// </summary>
    /// <exception cref="NpgsqlException">The database could not be asked; asking again is fine.</exception>
    public async Task<bool> Settle(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        await batch
            .Then(
                "SELECT pg_terminate_backend(pid, $2) FROM pg_stat_activity WHERE application_name = $1",
                Value(ConnectionName(Writer)),
                Value(TerminateMilliseconds))
            .Then("DELETE FROM batch_stamp WHERE writer = $1 AND stamp = $2", Value(Writer), Value(Before))
            .ExecuteNonQueryAsync(cancellationToken);

        await using var left = new NpgsqlCommand("UPDATE batch_stamp SET used_at = now() WHERE writer = $1 RETURNING stamp", connection);
        left.Parameters.Add(Value(Writer));
        return await left.ExecuteScalarAsync(cancellationToken) is long;
    }
}
