using System.Threading.Channels;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;
using OrderGrains.Telemetry;

namespace OrderGrains.Storage.Postgres.Writing;

/// <summary>
/// One writer. It takes whatever waits, at most one job per order, into one transaction; what arrives meanwhile waits for the next. The
/// running transaction is thus the batching window, and a lone job waits for nothing.
/// </summary>
internal sealed class BatchWriter : IAsyncDisposable
{
    private readonly Channel<CommitJob> _waiting;
    private readonly BatchRunner _runner;
    private readonly BatchQueue<CommitJob> _queue;
    private readonly BatchTelemetry _telemetry;
    private readonly Task _work;
    private volatile bool _closed;

    /// <param name="runner">Carries a batch out.</param>
    /// <param name="maxBatch">The most jobs in one batch.</param>
    /// <param name="maxWaiting">The most jobs that wait.</param>
    /// <param name="scheduler">Where the writer works, whoever started it.</param>
    /// <param name="time">Measures how long batches take.</param>
    public BatchWriter(BatchRunner runner, int maxBatch, int maxWaiting, TaskScheduler scheduler, TimeProvider time)
    {
        _waiting = Channel.CreateBounded<CommitJob>(new BoundedChannelOptions(maxWaiting) { SingleReader = true });
        (_runner, _queue, _telemetry) = (runner, new(maxBatch), new(Labels.Postgres, time));
        _work = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();
    }

    /// <summary>How many jobs wait for the next batch.</summary>
    public int Waiting => _waiting.Reader.Count;

    /// <exception cref="OrderStoreException">The store is closing, or too many jobs wait.</exception>
    public void Enqueue(CommitJob job)
    {
        if (_waiting.Writer.TryWrite(job))
            return;
        throw new OrderStoreException(
            _closed ? "The store is closing." : "Too many commits wait for the database.", outcomeUnknown: false);
    }

    /// <summary>Takes nothing more, finishes what waits and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        _waiting.Writer.TryComplete();
        await _work;
        await _runner.DisposeAsync();
    }

    private async Task Work()
    {
        while (_queue.HasCarried || await _waiting.Reader.WaitToReadAsync())
        {
            var batch = _queue.Gather(TryTake);
            if (batch.Count == 0)
                continue;
            using (_telemetry.Begin(batch))
                await _runner.Run(batch);
        }
    }

    private bool TryTake(bool wait, out CommitJob job) => _waiting.Reader.TryRead(out job!);
}
