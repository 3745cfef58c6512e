using Npgsql;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres.Reading;
using OrderGrains.Storage.Postgres.Writing;

namespace OrderGrains.Storage.Postgres;

/// <summary>What an open store holds: the connections, the writers and the reader.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly NpgsqlDataSource _writing;
    private readonly NpgsqlDataSource _reading;
    private readonly BatchWriter[] _writers;

    // An order with a long history takes seconds to erase, for which no other is made to wait.
    private readonly BatchWriter _eraser;
    private readonly TimeProvider _time;

    private OpenStore(PostgresStoreOptions options, TimeProvider time)
    {
        _time = time;
        (_writing, _reading) = (DataSources.Writers(options), DataSources.Readers(options));
        Reader = new(_reading);
        _writers = [.. Enumerable.Range(0, options.Writers).Select(_ => StartWriter(options, options.MaxBatch))];
        _eraser = StartWriter(options, maxBatch: 1);
    }

    public Reader Reader { get; }

    /// <summary>Brings the schema to this program's version.</summary>
    public static async Task<OpenStore> Open(
        PostgresStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        await PostgresSchema.Migrate(options.ConnectionString, cancellationToken);
        var store = new OpenStore(options, time);
        try
        {
            await using var connection = await store.Connect(cancellationToken);
            await FeedEpoch.Begin(connection, cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection of its own for upkeep.</summary>
    public ValueTask<NpgsqlConnection> Connect(CancellationToken cancellationToken) => _writing.OpenConnectionAsync(cancellationToken);

    /// <summary>Hands a commit to its order's writer: always the same, unless it erases, so that no order spans two.</summary>
    /// <exception cref="OrderStoreException">The store is closing, or too many commits wait.</exception>
    public void Enqueue(CommitJob job)
    {
        var writer = job.Commit.Erases ? _eraser : _writers[(uint)job.Commit.Key.GetHashCode() % (uint)_writers.Length];
        writer.Enqueue(job);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_writers.Append(_eraser).Select(writer => writer.DisposeAsync().AsTask()));
        await _writing.DisposeAsync();
        await _reading.DisposeAsync();
    }

    private BatchWriter StartWriter(PostgresStoreOptions options, int maxBatch)
    {
        var sessions = new SessionSource(
            async () => await WriterSession.Open(_writing, options.Silo),
            (lost, cancellationToken) => lost.Settle(_writing, cancellationToken),
            options.SettleTimeout,
            _time);
        return new(new(sessions), maxBatch, options.MaxWaiting, TaskScheduler.Default);
    }
}
