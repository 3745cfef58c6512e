using System.Collections.Concurrent;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;
using OrderGrains.Telemetry;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>
/// The one writer. It takes whatever waits, at most one job per order, into one transaction; what arrives meanwhile waits for the next.
/// The running transaction is thus the batching window, and a lone job waits for nothing. It has a thread of its own because the driver
/// blocks while the disk flushes.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    private readonly BlockingCollection<SessionJob> _waiting;
    private readonly BatchRunner _runner;
    private readonly BatchQueue<SessionJob> _queue;
    private readonly BatchTelemetry _telemetry;
    private readonly IDisposable _watch;
    private readonly Thread _thread;

    public GroupWriter(BatchRunner runner, int maxBatch, int maxWaiting, TimeProvider time)
    {
        (_runner, _queue, _telemetry) = (runner, new(maxBatch), new(Labels.Sqlite, time));
        _waiting = new(maxWaiting);
        _watch = BatchMetrics.Watch(Labels.Sqlite, () => _waiting.Count);
        _thread = new(Work) { IsBackground = true, Name = "order writer" };
        _thread.Start();
    }

    /// <exception cref="OrderStoreException">The store is closing, or too many jobs wait.</exception>
    public void Enqueue(SessionJob job)
    {
        try
        {
            if (!_waiting.TryAdd(job))
                throw new OrderStoreException("Too many commits wait for the disk.", outcomeUnknown: false);
        }
        catch (InvalidOperationException e)
        {
            throw new OrderStoreException("The store is closing.", outcomeUnknown: false, e);
        }
    }

    /// <summary>Takes nothing more, finishes what waits and ends.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _watch.Dispose();
        _thread.Join();
        _runner.Dispose();
        _waiting.Dispose();
    }

    private void Work()
    {
        while (_queue.Gather(TryTake) is { Count: > 0 } batch)
        {
            using (_telemetry.Begin(batch))
                _runner.Run(batch);
        }
    }

    private bool TryTake(bool wait, out SessionJob job) => _waiting.TryTake(out job!, wait ? Timeout.Infinite : 0);
}
