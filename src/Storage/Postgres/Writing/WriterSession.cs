using Npgsql;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A connection that writes orders, and the number of its last transaction in the database.</summary>
internal class WriterSession : IWriterSession
{
    private const string Stamp =
        """
        WITH stamped AS (
            UPDATE batch_stamp SET stamp = $2 + 1, used_at = now() WHERE writer = $1 AND stamp = $2 AND NOT fenced RETURNING 1)
        SELECT order_store_refuse('OG001', 'The writer has been given up.') WHERE NOT EXISTS (SELECT FROM stamped)
        """;

    private readonly NpgsqlConnection _connection;
    private readonly CommitConnection _commits;
    private long _epoch;

    protected WriterSession(NpgsqlConnection connection) => (_connection, _commits) = (connection, new(connection));

    /// <inheritdoc/>
#pragma warning disable RS0030 // Tells sessions apart and decides nothing.
    public Guid Writer { get; } = Guid.CreateVersion7();
#pragma warning restore RS0030

    /// <inheritdoc/>
    public long LastStamp { get; private set; }

    /// <inheritdoc/>
    public bool IsBroken => _commits.IsBroken;

    /// <summary>Connects and makes itself known.</summary>
    /// <param name="source">Where to connect.</param>
    /// <param name="silo">The silo it writes for, which must not have been fenced; null outside a cluster.</param>
    public static Task<WriterSession> Open(NpgsqlDataSource source, string? silo = null) =>
        Start(source, connection => new WriterSession(connection), silo);

    /// <inheritdoc/>
    public Task MakeRoom(RecordPartitions partitions, IReadOnlyList<CommitJob> jobs) => partitions.Ensure(_connection, jobs);

    /// <inheritdoc/>
    public Task<List<CommitJob>> Taken(IReadOnlyList<CommitJob> jobs) => Names.Taken(_connection, jobs);

    /// <inheritdoc/>
    public Task<List<CommitJob>> Held(IReadOnlyList<CommitJob> jobs) => new Fence(jobs).Held(_connection);

    /// <inheritdoc/>
    public async Task<List<CommitJob>> Begin(Fence fence)
    {
        await using var batch = new NpgsqlBatch(_connection);
        if (fence.Writes)
            batch.Then("BEGIN");
        fence.AddTo(batch);
        await using var reader = await batch.ExecuteReaderAsync();
        return await fence.Read(reader);
    }

    /// <inheritdoc/>
    public virtual async Task Commit(IReadOnlyList<CommitJob> passed)
    {
        foreach (var job in passed.Where(job => job.Commit.Erases))
            await ErasingStatements.Run(_connection, job.Commit.Key);
        await using var batch = new NpgsqlBatch(_connection);
        await Finish(batch, passed);
    }

    /// <inheritdoc/>
    public virtual async Task CommitWhole(Fence fence, IReadOnlyList<CommitJob> jobs)
    {
        await using var batch = new NpgsqlBatch(_connection);
        batch.Then("BEGIN");
        fence.AddWholeTo(batch);
        await Finish(batch, jobs);
    }

    /// <inheritdoc/>
    public Task Rollback() => _connection.Mend();

    /// <inheritdoc/>
    public Task Abandon() => _connection.Run("ROLLBACK", CancellationToken.None);

    /// <inheritdoc/>
    public async Task Retire()
    {
        await using var batch = new NpgsqlBatch(_connection);
        await batch.Then("DELETE FROM batch_stamp WHERE writer = $1", Value(Writer)).ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _commits.DisposeAsync();
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
        await _commits.Commit(batch);
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
