using OrderGrains.Faults.Checking;
using OrderGrains.Faults.Orders;
using static OrderGrains.Cluster.Tests.Checking.Histories;

namespace OrderGrains.Cluster.Tests.Checking;

/// <summary>The checker finds what it is there for, and nothing else.</summary>
public sealed class PlantedFaultTests
{
    private static readonly OrderCall Ship = new(CallKind.Ship, Field.Tracking, "t");
    private static readonly OrderCall Cancel = new(CallKind.Cancel, Field.Tracking, "u");

    [Fact]
    public void Check_NoCalls_IsLinearizable() => Assert.Equal(CheckOutcome.Linearizable, Check());

    [Fact]
    public void Check_ConcurrentEditsInEitherOrder_AreLinearizable() => Assert.Equal(
        CheckOutcome.Linearizable, Check(Edit(0, 10, "a", 3), Edit(0, 10, "b", 2), Read(11, 12, 3, "a")));

    [Fact]
    public void Check_LostUpdate_IsFound() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Edit(0, 10, "a", 2), Edit(20, 30, "b", 2), Read(40, 50, 2, "b")));

    [Fact]
    public void Check_AcknowledgedUpdateThatIsGone_IsFound() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Edit(0, 10, "a", 2), Read(20, 30, 1, null)));

    [Fact]
    public void Check_StaleRead_IsFound() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Edit(0, 10, "a", 2), Edit(20, 30, "b", 3), Read(31, 40, 2, "a")));

    [Fact]
    public void Check_ReadDuringAnUpdate_MayShowEither()
    {
        Assert.Equal(CheckOutcome.Linearizable, Check(Edit(0, 10, "a", 2), Read(5, 6, 1, null)));
        Assert.Equal(CheckOutcome.Linearizable, Check(Edit(0, 10, "a", 2), Read(5, 6, 2, "a")));
    }

    [Fact]
    public void Check_ReadsThatGoBack_AreFound() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Edit(0, 100, "a", 2), Read(5, 6, 2, "a"), Read(7, 8, 1, null)));

    [Fact]
    public void Check_KeyedUpdateAppliedTwice_IsFound()
    {
        Assert.Equal(CheckOutcome.NotLinearizable, Check(Keyed(0, 10, "a", 2, false), Edit(11, 12, "b", 3), Keyed(13, 20, "a", 4, false)));
        Assert.Equal(CheckOutcome.NotLinearizable, Check(
            Keyed(0, 10, "a", 2, false), Edit(11, 12, "b", 3), Keyed(13, 20, "a", 2, true), Read(21, 22, 4, "a")));
    }

    [Fact]
    public void Check_KeyedUpdateReplayed_IsLinearizable() => Assert.Equal(
        CheckOutcome.Linearizable,
        Check(
            Keyed(0, 10, "a", 2, true),
            Keyed(0, 11, "a", 2, false),
            Edit(12, 13, "b", 3),
            Keyed(14, 15, "a", 2, true),
            Read(16, 17, 3, "b")));

    [Fact]
    public void Check_ReplayBeforeTheFirst_IsFound() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Keyed(0, 10, "a", 2, true), Keyed(20, 30, "a", 2, false)));

    [Fact]
    public void Check_UnknownUpdateAppliedTwice_IsFound() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Lost(0, "a"), Edit(10, 20, "b", 3), Read(30, 40, 4, "a"), Read(50, 60, 4, "a")));

    [Fact]
    public void Check_RefusalThatRestsOnAStateThatNeverWas_IsFound()
    {
        var refused = Call(20, 30, Cancel, AnswerKind.Refused, 2);

        Assert.Equal(CheckOutcome.NotLinearizable, Check(Edit(0, 10, "a", 2), refused));
        Assert.Equal(CheckOutcome.NotLinearizable, Check(Call(0, 10, Cancel, AnswerKind.Accepted, 2), refused));
        Assert.Equal(CheckOutcome.Linearizable, Check(Call(0, 10, Ship, AnswerKind.Accepted, 2), refused));
    }

    [Fact]
    public void Check_IllegalTransitionAccepted_IsFound() => Assert.Equal(
        CheckOutcome.NotLinearizable,
        Check(Call(0, 10, Ship, AnswerKind.Accepted, 2), Call(20, 30, Cancel, AnswerKind.Accepted, 3)));

    [Fact]
    public void Check_FailedPrecondition_MustRestOnAnotherVersion()
    {
        var stale = Call(20, 30, new(CallKind.Edit, Field.Invoice, "b", IfMatch: 1), AnswerKind.Stale, 2);

        Assert.Equal(CheckOutcome.Linearizable, Check(Edit(0, 10, "a", 2), stale));
        Assert.Equal(CheckOutcome.NotLinearizable, Check(stale));
        Assert.Equal(CheckOutcome.NotLinearizable, Check(Edit(40, 50, "a", 2), stale));
    }

    [Fact]
    public void Check_StaleUpdateAccepted_IsFound() => Assert.Equal(
        CheckOutcome.NotLinearizable,
        Check(Edit(0, 10, "a", 2), Call(20, 30, new(CallKind.Edit, Field.Invoice, "b", IfMatch: 1), AnswerKind.Accepted, 3)));

    [Fact]
    public void Check_VersionsAgainstTheirTimes_AreFound() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Edit(0, 10, "a", 3), Edit(20, 30, "b", 2), Read(40, 50, 3, "a")));

    [Fact]
    public void Check_SkippedVersion_IsFound() =>
        Assert.Equal(CheckOutcome.NotLinearizable, Check(Edit(0, 10, "a", 2), Edit(20, 30, "b", 4)));

    [Fact]
    public void Check_UnknownOutcome_MayHaveTakenEffectOrNot()
    {
        Assert.Equal(CheckOutcome.Linearizable, Check(Lost(0, "a"), Read(10, 20, 1, null)));
        Assert.Equal(CheckOutcome.Linearizable, Check(Lost(0, "a"), Read(10, 20, 2, "a")));
        Assert.Equal(CheckOutcome.Linearizable, Check(Lost(0, "a"), Read(10, 20, 1, null), Read(30, 40, 2, "a")));
        Assert.Equal(CheckOutcome.Linearizable, Check(Lost(0, "a"), Edit(10, 20, "b", 3), Read(30, 40, 3, "b")));
    }

    [Fact]
    public void Check_UnknownOutcome_CannotTakeEffectBeforeItsStart() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Read(0, 10, 2, "a"), Lost(20, "a")));

    [Fact]
    public void Check_UnknownOutcome_CannotBeTakenBack() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Lost(0, "a"), Read(10, 20, 2, "a"), Read(30, 40, 1, null)));

    [Fact]
    public void Check_HalfOfAnUpdate_IsFound() => Assert.Equal(
        CheckOutcome.NotLinearizable, Check(Call(0, 10, Ship, AnswerKind.Accepted, 2), Read(20, 30, 2, null, Stage.Shipped)));

    [Fact]
    public void Check_OutOfBudget_IsNotCalledLinearizable()
    {
        var history = Enumerable.Range(0, 12).Select(call => Lost(0, $"{call}")).Append(Read(100, 200, 14, "no such"));

        Assert.Equal(
            CheckOutcome.Undecided,
            LinearizabilityChecker.Check(new OrderModel(), history.ToArray(), budget: 1000).Outcome);
    }
}
