using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Tests.Contract;

namespace OrderGrains.Storage.Tests.Postgres;

/// <summary>
/// Clients that each raise one order's version again and again, whatever happens to the database, and know at the end what was
/// promised to them.
/// </summary>
/// <param name="store">The store under test.</param>
/// <param name="orders">How many clients.</param>
internal sealed class Hammer(IOrderStore store, int orders)
{
    private readonly OrderKey[] _keys = [.. Enumerable.Range(0, orders).Select(_ => Sample.NewKey())];
    private volatile TaskCompletionSource _progress = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _stopped;
    private int _acknowledged;
    private int _unknown;

    public int Unknown => _unknown;

    public Task RunAsync() => Task.WhenAll(_keys.Select(key => Task.Run(() => RaiseAsync(key))));

    public void Stop() => _stopped = true;

    /// <summary>Waits for so many more acknowledged commits.</summary>
    public async Task AcknowledgeAsync(int more)
    {
        for (var target = _acknowledged + more; _acknowledged < target;)
            await _progress.Task.WaitAsync(TimeSpan.FromMinutes(5));
    }

    /// <summary>A client that was told of a failure must find nothing written; one told of success must find it.</summary>
    private async Task RaiseAsync(OrderKey key)
    {
        var version = 0L;
        while (!_stopped)
        {
            try
            {
                Assert.Equal(CommitOutcome.Committed, await store.Write(Sample.Commit(key, version), CancellationToken.None));
                version++;
                Interlocked.Increment(ref _acknowledged);
                Interlocked.Exchange(ref _progress, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            }
            catch (OrderStoreException e) when (e.OutcomeUnknown)
            {
                Interlocked.Increment(ref _unknown);
                version = await ReadVersionAsync(key);
            }
            catch (OrderStoreException)
            {
                // Nothing was written: once more with the same version.
            }
        }

        Assert.Equal(version, await ReadVersionAsync(key));
        Assert.Equal(version, (await store.History(key, 0, int.MaxValue, CancellationToken.None)).Count);
    }

    private async Task<long> ReadVersionAsync(OrderKey key)
    {
        while (true)
        {
            try
            {
                var stored = await store.Load(key, CancellationToken.None);
                return stored?.Order.Version ?? 0;
            }
            catch (OrderStoreException) when (!_stopped)
            {
                // The database may be away for a while.
            }
        }
    }
}
