using System.Collections.Concurrent;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>
/// The one writer. It takes whatever waits, at most one job per order, into one transaction; what arrives meanwhile waits for the next.
/// The running transaction is thus the batching window, and a lone job waits for nothing. It has a thread of its own because the driver
/// blocks while the disk flushes.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    private readonly BlockingCollection<WriteJob> _waiting;
    private readonly BatchRunner _runner;
    private readonly int _maxBatch;
    private readonly Thread _thread;
    private List<WriteJob> _carried = [];

    public GroupWriter(BatchRunner runner, int maxBatch, int maxWaiting)
    {
        (_runner, _maxBatch) = (runner, maxBatch);
        _waiting = new(maxWaiting);
        _thread = new(Work) { IsBackground = true, Name = "order writer" };
        _thread.Start();
    }

    /// <exception cref="OrderStoreException">The store is closing, or too many jobs wait.</exception>
    public void Enqueue(WriteJob job)
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
        _thread.Join();
        _runner.Dispose();
        _waiting.Dispose();
    }

    private void Work()
    {
        while (Gather() is { Count: > 0 } batch)
            _runner.Run(batch);
    }

    /// <summary>The next batch; empty when all work is done for good.</summary>
    private List<WriteJob> Gather()
    {
        var batch = new List<WriteJob>();
        var keys = new HashSet<OrderKey>();
        var candidates = _carried;
        _carried = [];
        foreach (var job in candidates)
            Sort(job, batch, keys);

        while (batch.Count < _maxBatch && _carried.Count < _maxBatch && TryTake(wait: batch.Count == 0, out var job))
            Sort(job, batch, keys);
        return batch;
    }

    private void Sort(WriteJob job, List<WriteJob> batch, HashSet<OrderKey> keys)
    {
        if (job.IsCanceled)
            return;
        if (batch.Count < _maxBatch && (job.Key is not { } key || keys.Add(key)))
            batch.Add(job);
        else
            _carried.Add(job);
    }

    private bool TryTake(bool wait, out WriteJob job) => _waiting.TryTake(out job!, wait ? Timeout.Infinite : 0);
}
