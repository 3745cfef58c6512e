using Npgsql;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A transaction whose COMMIT gave no answer.</summary>
/// <param name="Writer">The session that ran it.</param>
/// <param name="Number">Its number among the session's.</param>
internal sealed record LostTransaction(Guid Writer, long Number)
{
    private const long TerminateMilliseconds = 2000;

    /// <summary>Marks the connection that settles, which whoever asks again after giving up ends too.</summary>
    private const string Settling = " settling";

    public static string ConnectionName(Guid writer) => $"ordergrains {writer}";

    /// <summary>
    /// Whether the transaction was made. The old connection's process is ended, and the transaction's row entered as void: whichever of
    /// the two came first stands, and the other is kept out for good. One that was made may have been cut off from a synchronous standby
    /// by the end of its process: its row is written once more, and what is written waits for the standby with all that came before.
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
            .Then(
                """
                INSERT INTO order_batches (writer, number, void) VALUES ($1, $2, true)
                ON CONFLICT (writer, number) DO UPDATE SET made_at = now()
                """,
                Value(Writer),
                Value(Number)));

        await using var made = new NpgsqlCommand("SELECT NOT void FROM order_batches WHERE writer = $1 AND number = $2", commits.Inner);
        made.Parameters.Add(Value(Writer));
        made.Parameters.Add(Value(Number));
        return await made.ExecuteScalarAsync(cancellationToken) is true;
    }
}
