using OrderGrains.Api.Hosting.Transfers;
using OrderGrains.Silo;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Api.Tests.Hosting;

public sealed class TransferTests
{
    private const long Limit = 16 * 1024 * 1024;

    private readonly Timers _time = new();
    private readonly TransferList _list;
    private readonly List<string> _ended = [];

    public TransferTests() => _list = new(new OrderGrainsOptions { Http = { TransferBytes = Limit } }, _time);

    [Fact]
    public void Hold_MoreThanAllMay_EndsTheOldest()
    {
        using var first = Begin("first");
        using var second = Begin("second");
        using var third = Begin("third");
        first.Hold(Limit / 2);
        second.Hold(Limit / 2);
        Assert.Empty(_ended);

        third.Hold(1);

        Assert.Equal(["first"], _ended);
        Assert.Equal((Limit / 2) + 1, _list.Held);
    }

    [Fact]
    public void Hold_MoreThanAllMayAlone_IsRefused()
    {
        using var only = Begin("only");
        Assert.True(only.Hold(1));

        Assert.False(only.Hold(Limit + 1));

        Assert.Empty(_ended);
        Assert.Equal(1, _list.Held);
    }

    [Fact]
    public void Hold_BesideEndedOnesThatAreNotGone_IsRefusedAboveAsMuchAgain()
    {
        using var stays = Begin("stays");
        var ended = Begin("ended");
        Assert.True(stays.Hold(Limit));
        Assert.True(ended.Hold(Limit));
        using var next = Begin("next");

        Assert.False(next.Hold(1));
        stays.Dispose();
        Assert.True(next.Hold(1));

        Assert.Equal(["stays", "ended"], _ended);
        ended.Dispose();
        Assert.Equal(1, _list.Held);
    }

    [Fact]
    public void Dispose_OneThatIsOver_IsNotCountedAndNotEnded()
    {
        var over = Begin("over");
        over.Hold(Limit);
        over.Dispose();

        using var next = Begin("next");
        next.Hold(Limit);
        _time.Fire(0);

        Assert.Empty(_ended);
        Assert.Equal(Limit, _list.Held);
    }

    [Fact]
    public void Hold_LongerThanATransferMayTake_EndsItOnce()
    {
        using var slow = Begin("slow");

        _time.Fire(0);
        slow.Hold(Limit);

        Assert.Equal(["slow"], _ended);
    }

    [Fact]
    public void Begin_ATransfer_MayTakeFiveMinutes()
    {
        using var any = Begin("any");

        Assert.Equal([TimeSpan.FromMinutes(5)], _time.Due);
    }

    private Transfer Begin(string name) => _list.Begin(() => _ended.Add(name));

    /// <summary>Timers that fire when the test says so.</summary>
    private sealed class Timers : TimeProvider
    {
        private readonly List<TimerCallback> _callbacks = [];

        public List<TimeSpan> Due { get; } = [];

        public void Fire(int timer) => _callbacks[timer](null);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callbacks.Add(callback);
            Due.Add(dueTime);
            return new ManualTime().CreateTimer(callback, state, dueTime, period);
        }
    }
}
