using Npgsql;
using static OrderGrains.Storage.Postgres.Commands;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>A connection that writes orders, each of its transactions under a number.</summary>
internal class WriterSession : IWriterSession
{
    /// <summary>So many numbers for new orders are drawn at once; as many as the sequence leaves between two of its own.</summary>
    private const int Drawn = 64;

    /// <summary>After so many transactions the rows of those before the last are taken away.</summary>
    private const int SweepEvery = 512;

    // The lock keeps whoever gives the writer up waiting for the end of the transaction, and makes no new version of the row.
    private const string Admit =
        """
        WITH admitted AS (
            INSERT INTO order_batches (writer, number)
            SELECT writer, $2 FROM order_writers WHERE writer = $1 FOR KEY SHARE RETURNING 1)
        SELECT order_store_refuse('OG001', 'The writer has been given up.') WHERE NOT EXISTS (SELECT FROM admitted)
        """;

    private const string Sweep = "DELETE FROM order_batches WHERE writer = $1 AND number < $2";

    private readonly NpgsqlConnection _connection;
    private readonly CommitConnection _commits;
    private long _epoch;
    private long _nextOrdinal;
    private int _ordinalsLeft;

    protected WriterSession(NpgsqlConnection connection) => (_connection, _commits) = (connection, new(connection));

    /// <inheritdoc/>
#pragma warning disable RS0030 // Tells sessions apart and decides nothing.
    public Guid Writer { get; } = Guid.CreateVersion7();
#pragma warning restore RS0030

    /// <inheritdoc/>
    public long Next { get; private set; } = 1;

    /// <inheritdoc/>
    public bool IsBroken => _commits.IsBroken;

    /// <summary>Connects and makes itself known.</summary>
    /// <param name="source">Where to connect.</param>
    /// <param name="silo">The silo it writes for, which must not have been fenced; null outside a cluster.</param>
    public static Task<WriterSession> Open(NpgsqlDataSource source, string? silo = null) =>
        Start(source, connection => new WriterSession(connection), silo);

    /// <inheritdoc/>
    public async Task NumberOrders(IReadOnlyList<CommitJob> created)
    {
        foreach (var job in created)
        {
            if (_ordinalsLeft == 0)
            {
                await using var draw = new NpgsqlCommand("SELECT nextval('order_ordinals')", _connection);
                (_nextOrdinal, _ordinalsLeft) = ((long)(await draw.ExecuteScalarAsync())!, Drawn);
            }

            (job.Ordinal, _nextOrdinal, _ordinalsLeft) = (_nextOrdinal, _nextOrdinal + 1, _ordinalsLeft - 1);
        }
    }

    /// <inheritdoc/>
    public Task<List<CommitJob>> Taken(IReadOnlyList<CommitJob> jobs) => Names.Taken(_connection, jobs);

    /// <inheritdoc/>
    public async Task<List<CommitJob>> Begin(Fence fence, bool hurries = false)
    {
        await using var batch = new NpgsqlBatch(_connection);
        if (fence.Writes)
            Begin(batch, hurries);
        fence.AddTo(batch);
        await using var reader = await batch.ExecuteReaderAsync();
        return await fence.Read(reader);
    }

    /// <inheritdoc/>
    public virtual async Task Commit(IReadOnlyList<CommitJob> passed)
    {
        foreach (var job in passed.Where(job => job.Commit.Erases))
            await ErasingStatements.Run(_connection, job.Commit.Key, job.Commit.Tip!);
        await using var batch = new NpgsqlBatch(_connection);
        await Finish(batch, passed);
    }

    /// <inheritdoc/>
    public virtual async Task CommitWhole(Fence fence, IReadOnlyList<CommitJob> jobs, bool hurries = false)
    {
        await using var batch = new NpgsqlBatch(_connection);
        Begin(batch, hurries);
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
        await batch
            .Then("DELETE FROM order_writers WHERE writer = $1", Value(Writer))
            .Then("DELETE FROM order_batches WHERE writer = $1", Value(Writer))
            .ExecuteNonQueryAsync();
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

    private static void Begin(NpgsqlBatch batch, bool hurries)
    {
        batch.Then("BEGIN");
        if (hurries)
            batch.Then("SET LOCAL lock_timeout = 20");
    }

    private async Task Finish(NpgsqlBatch batch, IReadOnlyList<CommitJob> passed)
    {
        batch.Then(Admit, Value(Writer), Value(Next));
        Details.AddTo(batch, passed, _epoch);
        if (Next % SweepEvery == 0)
            batch.Then(Sweep, Value(Writer), Value(Next - 1));
        batch.Then("COMMIT");
        await _commits.Commit(batch);
        Next++;
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
                DELETE FROM order_writers w WHERE since < now() - interval '1 day' AND NOT EXISTS (
                    SELECT FROM pg_stat_activity WHERE application_name = 'ordergrains ' || w.writer)
                """)
            .Then(
                """
                DELETE FROM order_batches b WHERE made_at < now() - interval '1 day' AND NOT EXISTS (
                    SELECT FROM order_writers w WHERE w.writer = b.writer)
                """)
            .ExecuteNonQueryAsync();
    }
}
