using OrderGrains.Api.Security;
using OrderGrains.Silo;

namespace OrderGrains.Api.Tests.Security;

public sealed class PasswordHashingTests : IDisposable
{
    private readonly PasswordHashing _hashing = new(new OrderGrainsOptions { Credentials = { HashesAtOnce = 2, HashesWaiting = 3 } });
    private readonly SemaphoreSlim _begun = new(0);
    private readonly ManualResetEventSlim _go = new();
    private int _running;
    private int _most;

    public void Dispose()
    {
        _go.Set();
        _hashing.Dispose();
        _begun.Dispose();
        _go.Dispose();
    }

    [Fact]
    public async Task Run_Work_IsDoneOnAThreadThatServesNoRequests()
    {
        var (thread, ofPool) = (await _hashing.Run(
            () => Tuple.Create(Environment.CurrentManagedThreadId, Thread.CurrentThread.IsThreadPoolThread), default))!;

        Assert.NotEqual(Environment.CurrentManagedThreadId, thread);
        Assert.False(ofPool);
    }

    [Fact]
    public async Task Run_MoreThanMayRun_WaitsAndThenRefuses()
    {
        var all = Enumerable.Range(0, 5).Select(_ => _hashing.Run(Block, default)).ToList();
        await _begun.WaitAsync();
        await _begun.WaitAsync();

        Assert.Null(await _hashing.Run(Block, default));
        Assert.DoesNotContain(all, task => task.IsCompleted);

        _go.Set();
        Assert.All(await Task.WhenAll(all), Assert.NotNull);
        Assert.Equal(2, _most);
        Assert.NotNull(await _hashing.Run(Block, default));
    }

    private string Block()
    {
        var running = Interlocked.Increment(ref _running);
        lock (_begun)
            _most = Math.Max(_most, running);
        _begun.Release();
        _go.Wait();
        Interlocked.Decrement(ref _running);
        return "done";
    }
}
