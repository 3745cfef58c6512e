using OrderGrains.Orders.Store;
using OrderGrains.Storage.Health;

namespace OrderGrains.Storage.Tests.Health;

public sealed class StoreHealthTests
{
    private readonly RunningTime _time = new();
    private int _probes;
    private Func<Task> _database = () => Task.CompletedTask;

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Problem_WhileCommitsSucceed_IsNoneAndAsksNothing()
    {
        var health = NewHealth();
        for (var second = 0; second < 20; second++)
        {
            health.Committed();
            _time.Now += TimeSpan.FromSeconds(1);
            Assert.Null(await health.Problem(None));
        }

        Assert.Equal(0, _probes);
    }

    [Fact]
    public async Task Problem_AskedOftenWhileNothingIsWritten_ProbesOnceInAWhile()
    {
        var health = NewHealth();
        for (var ask = 0; ask < 100; ask++)
        {
            Assert.Null(await health.Problem(None));
            _time.Now += StoreHealth.Trust / 10;
        }

        Assert.Equal(10, _probes);
    }

    [Fact]
    public async Task Problem_AskedByManyAtOnce_IsFoundByOneProbe()
    {
        var answer = new TaskCompletionSource();
        _database = () => answer.Task;
        var health = NewHealth();

        var asked = Enumerable.Range(0, 50).Select(_ => health.Problem(None)).ToList();
        answer.SetResult();

        Assert.All(await Task.WhenAll(asked), Assert.Null);
        Assert.Equal(1, _probes);
    }

    [Fact]
    public async Task Problem_OfADatabaseThatRefuses_IsToldAndGoesWhenItIsWell()
    {
        _database = () => throw new OrderStoreException("The disk is full.", outcomeUnknown: false);
        var health = NewHealth();

        Assert.Equal("The disk is full.", await health.Problem(None));
        Assert.Equal("The disk is full.", await health.Problem(None));
        Assert.Equal(1, _probes);
        _database = () => Task.CompletedTask;
        _time.Now += StoreHealth.Pause;

        Assert.Null(await health.Problem(None));
    }

    [Fact]
    public async Task Problem_AfterAFailedCommit_StaysThoughAProbeWouldSucceedUntilACommitMayTryAgain()
    {
        var health = NewHealth();
        health.Committed();
        health.Failed("No room.");

        Assert.Equal("No room.", await health.Problem(None));
        _time.Now += StoreHealth.Distrust - TimeSpan.FromTicks(1);
        Assert.Equal("No room.", await health.Problem(None));
        Assert.Equal(0, _probes);
        _time.Now += TimeSpan.FromTicks(1);
        Assert.Null(await health.Problem(None));
        health.Failed("No room.");
        health.Committed();

        Assert.Null(await health.Problem(None));
    }

    private StoreHealth NewHealth() => new(
        _ =>
        {
            _probes++;
            return _database();
        },
        _time);

    private sealed class RunningTime : TimeProvider
    {
        public TimeSpan Now { get; set; } = TimeSpan.FromDays(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
