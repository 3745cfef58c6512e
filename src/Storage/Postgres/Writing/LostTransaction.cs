using Npgsql;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A transaction whose COMMIT gave no answer.</summary>
/// <param name="Writer">The session that ran it.</param>
/// <param name="Before">The session's stamp before it; one more if it was made.</param>
internal sealed record LostTransaction(Guid Writer, long Before)
{
    private const long TerminateMilliseconds = 2000;

    /// <summary>Marks the connection that settles, which whoever asks again after giving up ends too.</summary>
    private const string Settling = " settling";

    public static string ConnectionName(Guid writer) => $"ordergrains {writer}";

    /// <summary>
    /// Whether the transaction was made. The old connection's process is ended; its stamp is then either the next one, or is taken away,
    /// which keeps the transaction from being made from here on. Taking it away waits for a transaction that still holds it. One that was
    /// made may have been cut off from a synchronous standby by its end: the stamp is written once more, and what is written waits for the
    /// standby with all that came before.
    /// </summary>
    /// <param name="connections">Where to connect.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <exception cref="NpgsqlException">The database could not be asked; asking again is fine.</exception>
    public async Task<bool> Settle(NpgsqlDataSource connections, CancellationToken cancellationToken)
    {
        await using var commits = new CommitConnection(await connections.OpenConnectionAsync(cancellationToken));
        var name = ConnectionName(Writer);
        await using var batch = new NpgsqlBatch(commits.Inner);
        await commits.Commit(batch
            .Then(
                "SELECT pg_terminate_backend(pid, $2) FROM pg_stat_activity WHERE application_name IN ($1, $1 || $3)",
                Value(name),
                Value(TerminateMilliseconds),
                Value(Settling))
            .Then("SELECT set_config('application_name', $1, false)", Value(name + Settling))
            .Then("DELETE FROM batch_stamp WHERE writer = $1 AND stamp = $2", Value(Writer), Value(Before))
            .Then("UPDATE batch_stamp SET used_at = now() WHERE writer = $1", Value(Writer)));

        await using var left = new NpgsqlCommand("SELECT stamp FROM batch_stamp WHERE writer = $1", commits.Inner);
        left.Parameters.Add(Value(Writer));
        return await left.ExecuteScalarAsync(cancellationToken) is long;
    }
}
