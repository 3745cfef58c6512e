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
    public void Hold_MoreThanAllMayAlone_EndsItself()
    {
        using var only = Begin("only");

        only.Hold(Limit + 1);

        Assert.Equal(["only"], _ended);
        Assert.Equal(0, _list.Held);
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
        slow.Hold(Limit + 1);

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
