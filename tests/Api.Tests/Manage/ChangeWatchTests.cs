using OrderGrains.Api.Manage;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Tests.Manage;

/// <summary>However many wait for changes, one looks.</summary>
public sealed class ChangeWatchTests : IDisposable
{
    private const int Waiters = 100;

    private readonly GatedFeed _feed = new();
    private readonly ChangeWatch _watch;

    public ChangeWatchTests() => _watch = new(_feed, TimeProvider.System);

    public void Dispose() => _feed.Dispose();

    [Fact]
    public async Task Next_ManyWaiters_CauseTheLooksOfOneAndAllAreAnswered()
    {
        var waiting = Enumerable.Range(0, Waiters).Select(_ => Next(CancellationToken.None)).ToArray();
        for (var look = 0; look < 5; look++)
            await _feed.PassAsync();
        var reads = _feed.Reads;

        _feed.Last = "2";
        _feed.Open();

        Assert.All(await Task.WhenAll(waiting), page => Assert.Equal(("2", 1), (page!.Next, page.Items.Count)));
        Assert.InRange(reads, 1, 5);
        Assert.InRange(_feed.Reads, reads + 1, _feed.Looks);
    }

    [Fact]
    public async Task Next_NothingNew_IsNotReadAgain()
    {
        using var timeUp = new CancellationTokenSource();
        var waiting = Next(timeUp.Token);

        for (var look = 0; look < 5; look++)
            await _feed.PassAsync();

        Assert.Equal(1, _feed.Reads);
        await timeUp.CancelAsync();
        Assert.Empty((await waiting)!.Items);
    }

    [Fact]
    public async Task Next_TimeUp_GivesTheEmptyPageAndNobodyLooksAnyMore()
    {
        using var timeUp = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 3).Select(_ => Next(timeUp.Token)).ToArray();
        await timeUp.CancelAsync();

        Assert.All(await Task.WhenAll(waiting), page => Assert.Equal("1", page!.Next));

        _feed.Open();
        while (_watch.Watched > 0)
            await Task.Yield();
        Assert.InRange(_feed.Looks, 0, 1);
    }

    [Fact]
    public async Task Next_FeedOutOfReach_TellsThoseWhoWait()
    {
        _feed.Failure = new TimeoutException();
        var waiting = Next(CancellationToken.None);

        await _feed.PassAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
    }

    [Fact]
    public async Task Next_TooMany_AreTurnedAwayUntilOneLeaves()
    {
        using var timeUp = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, ChangeWatch.MaxWaiting).Select(_ => Next(timeUp.Token)).ToArray();

        Assert.Null(await Next(timeUp.Token));

        await timeUp.CancelAsync();
        await Task.WhenAll(waiting);
        using var again = new CancellationTokenSource();
        var admitted = Next(again.Token);
        await again.CancelAsync();
        Assert.NotNull(await admitted);
    }

    private Task<ChangesPage?> Next(CancellationToken timeUp) => _watch.Next("demo", new([], "1"), 10, null, timeUp);

    /// <summary>A feed whose looks wait until the test lets them pass, one by one.</summary>
    private sealed class GatedFeed : IChangeFeed, IDisposable
    {
        private readonly SemaphoreSlim _arrived = new(0);
        private readonly SemaphoreSlim _gate = new(0);
        private int _looks;
        private int _reads;

        public string Last { get; set; } = "1";

        public Exception? Failure { get; set; }

        public int Looks => _looks;

        public int Reads => _reads;

        /// <summary>Waits for a look and lets it pass.</summary>
        public async Task PassAsync()
        {
            await _arrived.WaitAsync();
            _gate.Release();
        }

        /// <summary>Lets all looks pass from now on.</summary>
        public void Open() => _gate.Release(1_000_000);

        public async Task<string> LastChange(string merchant, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _looks);
            _arrived.Release();
            await _gate.WaitAsync(cancellationToken);
            return Failure is null ? Last : throw Failure;
        }

        public Task<ChangesPage?> Changes(
            string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _reads);
            ValueList<ChangeEntry> items = after == Last ? [] : [Entry];
            return Task.FromResult<ChangesPage?>(new(items, Last));
        }

        public void Dispose()
        {
            _arrived.Dispose();
            _gate.Dispose();
        }

        private static ChangeEntry Entry => new(
            "a", new() { Version = 1, At = DateTimeOffset.UnixEpoch, Actor = "test", Door = Door.Manage, Event = "created" });
    }
}
