using OrderGrains.Faults.Judging;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Cluster.Tests.Faults;

/// <summary>What is still to be kept, and seen, where a database went back to an earlier state.</summary>
public sealed class RewoundJudgeTests
{
    private const long Order = 7;
    private const long Rewound = 100;

    [Fact]
    public void Decide_LostBefore_IsClean() => Assert.True(Decide([Edit(0, "a", 2), Edit(200, "b", 2)], (2, "b")).IsClean);

    [Fact]
    public void Decide_LostAfter_IsLost() => Assert.Single(Decide([Edit(200, "b", 2)]).Lost);

    [Fact]
    public void Decide_LostBeforeTheBackup_IsLost() => Assert.Single(Decide([Edit(0, "a", 2), Edit(45, "b", 3)], backedUp: 50).Lost);

    [Fact]
    public void Decide_LostSinceTheBackup_IsClean() => Assert.True(Decide([Edit(0, "a", 2), Edit(45, "b", 3)], 50, (2, "a")).IsClean);

    [Fact]
    public void Decide_RepeatOfALostCall_IsNotToBeKept() => Assert.True(Decide([Edit(0, "a", 2), Edit(200, "a", 2)]).IsClean);

    [Fact]
    public void Decide_OlderVersionAfterANewerOne_IsNotLinearizable() =>
        Assert.Single(Decide([Read(200, 9), Read(220, 2), Read(240, 2)]).NotLinearizable);

    [Fact]
    public void Decide_OlderVersionBesideANewerOne_IsClean() => Assert.True(Decide([Read(200, 9), Read(205, 2)]).IsClean);

    [Fact]
    public void Decide_OlderVersionThanBefore_IsClean() => Assert.True(Decide([Read(0, 9), Read(200, 2)]).IsClean);

    private static Verdict Decide(Recorded[] recorded, params (long Version, string Value)[] made) =>
        Decide(recorded, backedUp: null, made);

    private static Verdict Decide(Recorded[] recorded, long? backedUp, params (long Version, string Value)[] made) => RewoundJudge.Decide(
        recorded,
        [new(Order, [1, .. made.Select(entry => entry.Version)], made.ToLookup(entry => entry.Value, entry => entry.Version))],
        [],
        Rewound,
        backedUp);

    private static Recorded Edit(long start, string value, long version) => new(
        Order, "node-1", start, start + 10, new(CallKind.Edit, Field.Invoice, value), new(AnswerKind.Accepted, version));

    private static Recorded Read(long start, long version) => new(
        Order, "node-1", start, start + 10, new(CallKind.Read), new(AnswerKind.Seen, version, Order: new() { Version = version }));
}
