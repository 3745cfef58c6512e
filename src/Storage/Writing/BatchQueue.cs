using OrderGrains.Orders;

namespace OrderGrains.Storage.Writing;

/// <summary>Picks the jobs that share a transaction: at most one of an order, in the order in which they were asked.</summary>
/// <param name="maxBatch">The most jobs in one batch.</param>
internal sealed class BatchQueue<TJob>(int maxBatch)
    where TJob : WriteJob
{
    /// <summary>A batch that has grown to this size, in bytes, takes no further job.</summary>
    public const long EnoughBytes = 16 * 1024 * 1024;

    private List<TJob> _carried = [];
    private long _bytes;

    public delegate bool TryTake(bool wait, out TJob job);

    /// <summary>Whether jobs were left over by the last batch.</summary>
    public bool HasCarried => _carried.Count > 0;

    /// <summary>The next batch; empty when nothing is left and <paramref name="take"/> gives nothing, even waiting.</summary>
    public List<TJob> Gather(TryTake take)
    {
        var batch = new List<TJob>();
        var keys = new HashSet<OrderKey>();
        var candidates = _carried;
        (_carried, _bytes) = ([], 0);
        foreach (var job in candidates)
            Sort(job, batch, keys);

        while (!IsFull(batch) && _carried.Count < maxBatch && take(wait: batch.Count == 0, out var job))
            Sort(job, batch, keys);
        return batch;
    }

    private bool IsFull(List<TJob> batch) => batch.Count >= maxBatch || _bytes >= EnoughBytes;

    private void Sort(TJob job, List<TJob> batch, HashSet<OrderKey> keys)
    {
        if (job.IsCanceled)
            return;
        if (IsFull(batch) || (job.Key is { } key && !keys.Add(key)))
        {
            _carried.Add(job);
            return;
        }

        batch.Add(job);
        _bytes += job.Size;
    }
}
