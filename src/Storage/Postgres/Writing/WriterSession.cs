using System.Data;
using Npgsql;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A connection that writes orders, and the number of its last transaction in the database.</summary>
internal class WriterSession : IAsyncDisposable
{
    private const string Stamp =
        """
        WITH stamped AS (
            UPDATE batch_stamp SET stamp = $2 + 1, used_at = now() WHERE writer = $1 AND stamp = $2 AND NOT fenced RETURNING 1)
        SELECT order_store_refuse('OG001', 'The writer has been given up.') WHERE NOT EXISTS (SELECT FROM stamped)
        """;

    private readonly NpgsqlConnection _connection;
    private long _epoch;

    protected WriterSession(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Names the session in <c>batch_stamp</c> and among the server's connections.</summary>
    public Guid Writer { get; } = Guid.CreateVersion7();

    /// <summary>The number of the last transaction this session made.</summary>
    public long LastStamp { get; private set; }

    /// <summary>It is known already that the connection is of no use any more.</summary>
    public bool IsBroken => _connection.State != ConnectionState.Open;

    public NpgsqlConnection Connection => _connection;

    /// <summary>Connects and makes itself known.</summary>
    /// <param name="source">Where to connect.</param>
    /// <param name="silo">The silo it writes for, which must not have been fenced; null outside a cluster.</param>
    public static Task<WriterSession> Open(NpgsqlDataSource source, string? silo = null) =>
        Start(source, connection => new WriterSession(connection), silo);

    /// <summary>Begins a transaction, unless nothing is to be written, and judges the batch; returns the jobs that passed.</summary>
    public async Task<List<CommitJob>> Begin(Fence fence)
    {
        await using var batch = new NpgsqlBatch(_connection);
        if (fence.Writes)
            batch.Then("BEGIN");
        fence.AddTo(batch);
        await using var reader = await batch.ExecuteReaderAsync();
        return await fence.Read(reader);
    }

    /// <summary>
    /// Numbers the transaction, writes the rest of what passed and makes all of it durable, in one round trip unless something is erased.
    /// </summary>
    public virtual async Task Commit(IReadOnlyList<CommitJob> passed)
    {
        foreach (var job in passed.Where(job => job.Commit.Erases))
            await ErasingStatements.Run(_connection, job.Commit.Key);
        await using var batch = new NpgsqlBatch(_connection);
        await Finish(batch, passed);
    }

    /// <summary>Judges the batch, numbers the transaction, writes everything and makes it durable, in one round trip.</summary>
    /// <exception cref="PostgresException"><see cref="Failures.NotPassed"/>: a job did not pass, and nothing was written.</exception>
    public virtual async Task CommitWhole(Fence fence, IReadOnlyList<CommitJob> jobs)
    {
        await using var batch = new NpgsqlBatch(_connection);
        batch.Then("BEGIN");
        fence.AddWholeTo(batch);
        await Finish(batch, jobs);
    }

    /// <summary>Undoes what a failure left.</summary>
    public Task Rollback() => _connection.Mend();

    /// <summary>Undoes a transaction in which nothing failed.</summary>
    public Task Abandon() => _connection.Run("ROLLBACK", CancellationToken.None);

    /// <summary>Forgets the session's stamp; it writes no more.</summary>
    public async Task Retire()
    {
        await using var batch = new NpgsqlBatch(_connection);
        await batch.Then("DELETE FROM batch_stamp WHERE writer = $1", Value(Writer)).ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static async Task<WriterSession> Start(
        NpgsqlDataSource source, Func<NpgsqlConnection, WriterSession> create, string? silo = null)
    {
        var connection = await source.OpenConnectionAsync();
        try
        {
            var session = create(connection);
            await session.Register(silo);
            return session;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task Finish(NpgsqlBatch batch, IReadOnlyList<CommitJob> passed)
    {
        batch.Then(Stamp, Value(Writer), Value(LastStamp));
        Details.AddTo(batch, passed, _epoch);
        batch.Then("COMMIT");
        await batch.ExecuteNonQueryAsync();
        LastStamp++;
    }

    // What crashed writers left is swept on the way; one in use is either fresh or connected.
    private async Task Register(string? silo)
    {
        _epoch = await FeedEpoch.Begin(_connection, CancellationToken.None);
        await using var batch = new NpgsqlBatch(_connection);
        await batch
            .Then("SELECT set_config('application_name', $1, false)", Value(LostTransaction.ConnectionName(Writer)))
            .Then("SELECT writer_admit($1, $2)", Value(Writer), Optional(silo))
            .Then(
                """
                DELETE FROM batch_stamp b WHERE used_at < now() - interval '1 day' AND NOT EXISTS (
                    SELECT FROM pg_stat_activity WHERE application_name = 'ordergrains ' || b.writer)
                """)
            .ExecuteNonQueryAsync();
    }
}
