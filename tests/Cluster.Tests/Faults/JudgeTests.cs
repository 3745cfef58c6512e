using OrderGrains.Faults.Judging;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Orders;

namespace OrderGrains.Cluster.Tests.Faults;

/// <summary>What the judge must see, each planted into a small run.</summary>
public sealed class JudgeTests
{
    private const long Order = 7;

    [Fact]
    public void Decide_HonestRun_IsClean()
    {
        var verdict = Decide(
            [Edit(0, "a", AnswerKind.Accepted, 2), Edit(20, "b", AnswerKind.NotMade), Edit(40, "c", AnswerKind.Unknown)], (2, "a"));

        Assert.True(verdict.IsClean);
        Assert.Equal((3, 1, 1, 1), (verdict.Operations, verdict.Acknowledged, verdict.NotMade, verdict.Unknown));
    }

    [Fact]
    public void Decide_AcknowledgedUpdateMissing_IsLost() =>
        Assert.Single(Decide([Edit(0, "a", AnswerKind.Accepted, 2), Edit(20, "b", AnswerKind.Accepted, 3)], (2, "a")).Lost);

    [Fact]
    public void Decide_AcknowledgedUnderAnotherVersion_IsLost() =>
        Assert.Single(Decide([Edit(0, "a", AnswerKind.Accepted, 3)], (2, "a")).Lost);

    [Fact]
    public void Decide_ValueInTwoVersions_WasAppliedTwice() =>
        Assert.Single(Decide([Edit(0, "a", AnswerKind.Accepted, 2)], (2, "a"), (3, "b"), (4, "a")).Twice);

    [Theory]
    [InlineData(AnswerKind.NotMade)]
    [InlineData(AnswerKind.Refused)]
    [InlineData(AnswerKind.Stale)]
    public void Decide_RefusedButMade_IsDenied(AnswerKind kind) => Assert.Single(Decide([Edit(0, "a", kind, 1)], (2, "a")).Denied);

    [Fact]
    public void Decide_RefusedAndRepeatedWithSuccess_IsNotDenied() => Assert.Empty(
        Decide([Edit(0, "a", AnswerKind.NotMade), Edit(20, "a", AnswerKind.Accepted, 2)], (2, "a")).Denied);

    [Fact]
    public void Decide_StaleRead_IsNotLinearizable() => Assert.Single(
        Decide([Edit(0, "a", AnswerKind.Accepted, 2), Read(20, 1, null)], (2, "a")).NotLinearizable);

    [Fact]
    public void Decide_UnexpectedAnswer_IsAViolation() =>
        Assert.False(Decide([Edit(0, "a", AnswerKind.Unexpected)]).IsClean);

    [Fact]
    public void Decide_FindingOfTheAudit_IsAViolation() =>
        Assert.False(Judge.Decide([], [Story()], ["demo/7: wrong"], []).IsClean);

    [Fact]
    public void Decide_GapInAHistory_IsAViolation() => Assert.Single(Decide([], (3, "a")).Illegal);

    private static Verdict Decide(Recorded[] recorded, params (long Version, string Value)[] made) =>
        Judge.Decide(recorded, [Story(made)], [], []);

    private static OrderStory Story(params (long Version, string Value)[] made) =>
        new(Order, [1, .. made.Select(entry => entry.Version)], made.ToLookup(entry => entry.Value, entry => entry.Version));

    private static Recorded Edit(long start, string value, AnswerKind kind, long version = 0) =>
        new(Order, "node-1", start, start + 10, new(CallKind.Edit, Field.Invoice, value), new(kind, version));

    private static Recorded Read(long start, long version, string? invoice) => new(
        Order, "node-1", start, start + 10, new(CallKind.Read),
        new(AnswerKind.Seen, version, Order: new() { Version = version, Invoice = invoice }));
}
