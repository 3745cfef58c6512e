using Npgsql;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Postgres.Reading;
using OrderGrains.Storage.Postgres.Writing;
using OrderGrains.Telemetry;

namespace OrderGrains.Storage.Postgres;

/// <summary>What an open store holds: the connections, the writers and the readers.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly NpgsqlDataSource _writing;
    private readonly BatchWriter[] _writers;

    // An order with a long history takes seconds to erase, for which no other is made to wait.
    private readonly BatchWriter _eraser;
    private readonly TimeProvider _time;
    private readonly IDisposable _watch;

    private OpenStore(PostgresStoreOptions options, TimeProvider time)
    {
        _time = time;
        _writing = DataSources.Writers(options);
        (Loads, Pages) = (new(DataSources.Loads(options)), new(DataSources.Pages(options)));
        (Relays, Fences) = (new(DataSources.Relays(options)), new(DataSources.Fences(options)));
        _writers = [.. Enumerable.Range(0, options.Writers).Select(_ => StartWriter(options, options.MaxBatch))];
        _eraser = StartWriter(options, maxBatch: 1);
        _watch = BatchMetrics.Watch(Labels.Postgres, () => _writers.Sum(writer => writer.Waiting) + _eraser.Waiting);
    }

    /// <summary>What commands wait for. No other kind of reading can keep it from getting a connection.</summary>
    public Reader Loads { get; }

    /// <summary>Searches, counts, histories, the change feed.</summary>
    public Reader Pages { get; }

    /// <summary>The outbox, and what falls due.</summary>
    public Reader Relays { get; }

    /// <summary>Ends the writing of dead silos.</summary>
    public Reader Fences { get; }

    private Reader[] Readers => [Loads, Pages, Relays, Fences];

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
        _watch.Dispose();
        await Task.WhenAll(_writers.Append(_eraser).Select(writer => writer.DisposeAsync().AsTask()));
        await _writing.DisposeAsync();
        foreach (var reader in Readers)
            await reader.DisposeAsync();
    }

    // Where a writer's connection gave no answer, as when a router has forgotten it, those that readers have kept give none either, and
    // each would cost somebody the whole time-out. Of a pool's own the driver gives up all with the first.
    private void Renew()
    {
        foreach (var reader in Readers)
            reader.Renew();
    }

    private BatchWriter StartWriter(PostgresStoreOptions options, int maxBatch)
    {
        var sessions = new SessionSource(
            async () => await WriterSession.Open(_writing, options.Silo),
            (lost, cancellationToken) =>
            {
                Renew();
                return lost.Settle(_writing, cancellationToken);
            },
            options.SettleTimeout,
            _time);
        return new(new(sessions), maxBatch, options.MaxWaiting, TaskScheduler.Default, _time);
    }
}
