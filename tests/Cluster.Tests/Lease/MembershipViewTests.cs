using OrderGrains.Silo.Clustering;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Cluster.Tests.Lease;

/// <summary>When a silo may answer from memory, and how long it must wait before it serves what a dead one has served.</summary>
public sealed class MembershipViewTests
{
    private static readonly TimeSpan Term = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private static readonly ClusterView Calm = new(7, IsActive: true, IsAlone: false, IsCalm: true, Dead: [], Server: "a");

    private readonly ManualTime _time = new();
    private readonly MembershipView _view;

    public MembershipViewTests() => _view = new(_time, Term, Settle);

    [Fact]
    public void Holds_BeforeAnyView_IsFalse()
    {
        _time.Advance(Settle);

        Assert.False(_view.Holds);
    }

    [Fact]
    public void Holds_MembersTheSameForLongEnough_IsTrueUntilTheTermIsOver()
    {
        SettleDown();

        Assert.True(_view.Holds);
        _time.Advance(Term - Moment);
        Assert.True(_view.Holds);
        _time.Advance(Moment);
        Assert.False(_view.Holds);
    }

    [Fact]
    public void Period_OnlyWhereTheMembersChange_Rises()
    {
        SettleDown();
        var period = _view.Period;

        Observe(Calm);
        Assert.Equal(period, _view.Period);
        Observe(Calm with { Version = 8 });
        Assert.Equal(period + 1, _view.Period);
    }

    [Fact]
    public void Holds_SlowReading_CountsFromItsBeginning()
    {
        SettleDown();
        var begun = _time.GetTimestamp();
        _time.Advance(Term);
        _view.Observe(begun, Calm);

        Assert.False(_view.Holds);
    }

    [Theory]
    [InlineData(8, true, true)]
    [InlineData(7, false, true)]
    [InlineData(7, true, false)]
    public void Holds_ChangedOrUncertainView_IsFalse(int version, bool isActive, bool isCalm)
    {
        SettleDown();

        Observe(Calm with { Version = version, IsActive = isActive, IsCalm = isCalm });

        Assert.False(_view.Holds);
    }

    [Fact]
    public void Holds_AfterAChange_IsTrueAgainWhenMembersHaveSettled()
    {
        SettleDown();
        Observe(Calm with { Version = 8 });

        _time.Advance(Settle - Moment);
        Observe(Calm with { Version = 8 });
        Assert.False(_view.Holds);
        _time.Advance(Moment);
        Assert.True(_view.Holds);
    }

    [Fact]
    public void Holds_OnceLeaving_IsNeverTrueAgain()
    {
        SettleDown();
        _view.Leave();

        Observe(Calm);

        Assert.False(_view.Holds);
    }

    [Fact]
    public void Observe_Death_IsToldOnceAndHasToBeWaitedFor()
    {
        SettleDown();
        var dead = Calm with { Version = 8, Dead = ["a"] };

        Assert.Equal(["a"], Observe(dead));
        Assert.Equal(Term, _view.UntilDeadAreSilent);
        _time.Advance(Moment);
        Assert.Empty(Observe(dead));
        Assert.Equal(Term - Moment, _view.UntilDeadAreSilent);
        _time.Advance(Term);
        Assert.Equal(TimeSpan.Zero, _view.UntilDeadAreSilent);
    }

    [Fact]
    public void Observe_AnotherRunOfTheServer_EndsTheLeaseAndHasTheDeadFencedAnew()
    {
        var dead = Calm with { Dead = ["a"] };
        Observe(dead);
        _time.Advance(Settle);
        Observe(dead);
        var period = _view.Period;
        Assert.True(_view.Holds);

        Assert.Equal(["a"], Observe(dead with { Server = "b" }));

        Assert.False(_view.Holds);
        Assert.Equal(period + 1, _view.Period);
        Assert.Empty(Observe(dead with { Server = "b" }));
    }

    private IReadOnlyList<string> Observe(ClusterView view) => _view.Observe(_time.GetTimestamp(), view);

    private void SettleDown()
    {
        Observe(Calm);
        _time.Advance(Settle);
        Observe(Calm);
    }
}
