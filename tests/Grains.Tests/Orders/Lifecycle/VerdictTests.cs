using OrderGrains.Orders;
using OrderGrains.Tests.Orders.Payments;
using static OrderGrains.Orders.LifecycleVerdict;
using Table = OrderGrains.Orders.Lifecycle;

namespace OrderGrains.Tests.Orders.Lifecycle;

/// <summary>What the table says to a verb, and in which words.</summary>
public sealed class VerdictTests
{
    /// <summary>An order of 5000 with these movements.</summary>
    [Theory]
    [InlineData(Verb.Authorize, "", Legal)]
    [InlineData(Verb.Authorize, "authorize 4999", Legal)]
    [InlineData(Verb.Authorize, "authorize 5000", Reached)]
    [InlineData(Verb.Authorize, "authorize 2000; capture 3000", Illegal)]
    [InlineData(Verb.Authorize, "authorize 2000; capture 2999", Legal)]
    [InlineData(Verb.Authorize, "capture 5000", Illegal)]
    [InlineData(Verb.Capture, "", Legal)]
    [InlineData(Verb.Capture, "capture 4999", Legal)]
    [InlineData(Verb.Capture, "capture 5000", Reached)]
    [InlineData(Verb.Capture, "capture 5000; refund 1 of m-1", Illegal)]
    [InlineData(Verb.Refund, "", Illegal)]
    [InlineData(Verb.Refund, "authorize 5000", Illegal)]
    [InlineData(Verb.Refund, "capture 1", Legal)]
    [InlineData(Verb.Refund, "capture 5000; refund 5000 of m-1", Reached)]
    [InlineData(Verb.Refund, "capture 5000; pending refund 5000 of m-1", Reached)]
    [InlineData(Verb.Review, "", Legal)]
    [InlineData(Verb.Review, "pending authorize 5000", Reached)]
    [InlineData(Verb.Review, "authorize 1", Illegal)]
    [InlineData(Verb.Review, "capture 1", Illegal)]
    [InlineData(Verb.Decline, "", Legal)]
    [InlineData(Verb.Decline, "pending authorize 5000", Legal)]
    [InlineData(Verb.Decline, "failed authorize 5000", Reached)]
    [InlineData(Verb.Decline, "authorize 1", Illegal)]
    [InlineData(Verb.Decline, "capture 1", Illegal)]
    [InlineData(Verb.Expire, "", Legal)]
    [InlineData(Verb.Expire, "authorize 5000", Legal)]
    [InlineData(Verb.Expire, "pending authorize 5000", Legal)]
    [InlineData(Verb.Expire, "(expired)", Reached)]
    [InlineData(Verb.Expire, "capture 1", Illegal)]
    [InlineData(Verb.ChargeBack, "", Illegal)]
    [InlineData(Verb.ChargeBack, "capture 1", Legal)]
    [InlineData(Verb.ChargeBack, "capture 5000; chargeback 5000 of m-1", Reached)]
    [InlineData(Verb.VoidAuthorization, "", Reached)]
    [InlineData(Verb.VoidAuthorization, "capture 5000", Reached)]
    [InlineData(Verb.VoidAuthorization, "authorize 1", Legal)]
    [InlineData(Verb.VoidAuthorization, "pending authorize 1", Legal)]
    public void Check_Movements_AreAskedFor(Verb verb, string ledger, LifecycleVerdict verdict) =>
        Assert.Equal(verdict, Table.Check(verb, LedgerText.Order(ledger)));

    [Theory]
    [InlineData(Verb.Review)]
    [InlineData(Verb.Decline)]
    [InlineData(Verb.Expire)]
    public void Check_NothingToPay_HasNoAttempts(Verb verb) =>
        Assert.Equal(Illegal, Table.Check(verb, Samples.At(OrderStatus.Placed, PaymentStatus.Free)));

    [Theory]
    [InlineData(Verb.Approve, OrderStatus.Placed, false, null)]
    [InlineData(Verb.Approve, OrderStatus.Approved, false, "nothing is left to do: the order is Approved")]
    [InlineData(Verb.Approve, OrderStatus.Draft, false, "the order is Draft; it has to be Placed")]
    [InlineData(Verb.Submit, OrderStatus.Placed, false, "the order is Placed; it has to be Draft, Placing")]
    [InlineData(Verb.Ship, OrderStatus.Placed, true, "it needs: not on hold")]
    [InlineData(Verb.Ship, OrderStatus.Placed, false, null)]
    [InlineData(Verb.Hold, OrderStatus.Placed, true, "nothing is left to do: on hold")]
    [InlineData(Verb.Release, OrderStatus.Placed, false, "nothing is left to do: not on hold")]
    [InlineData(Verb.Hold, OrderStatus.Placed, false, null)]
    public void WhyNot_Verb_SaysWhatStandsInTheWay(Verb verb, OrderStatus status, bool onHold, string? why) =>
        Assert.Equal(why, Table.Rule(verb).WhyNot(Samples.At(status) with { OnHold = onHold }));

    [Theory]
    [InlineData("cancelled", "Cancel CancelRefunded")]
    [InlineData("shipped", "Ship ShipAmount")]
    [InlineData("unknown", "")]
    public void RulesOf_Event_AreTheRowsItMayComeFrom(string name, string verbs) =>
        Assert.Equal(verbs, string.Join(' ', Table.RulesOf(name).Select(rule => rule.Verb)));

    [Fact]
    public void Apply_ActionOfAnotherKind_IsRefused() => Assert.All(
        Table.Rules.Where(rule => rule.Verb is Verb.Ship or Verb.Import or Verb.EditLines),
        rule => Assert.Equal(
            Rejection.Of(RejectionCode.IllegalTransition, rule.Verb),
            rule.Apply(Samples.Pending, new ChangeStatus(rule.Verb), Samples.Now).Rejection));

    [Fact]
    public void Apply_Facts_AreBroughtAbout()
    {
        var order = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);

        Assert.True(Samples.Decide(order, Verb.Hold).Order!.OnHold);
        Assert.False(Samples.Decide(order with { OnHold = true }, Verb.Release).Order!.OnHold);
        Assert.True(Samples.Decide(order, Verb.StartFulfillment).Order!.FulfillmentStarted);
        Assert.False(Samples.Decide(order with { FulfillmentStarted = true }, Verb.StopFulfillment).Order!.FulfillmentStarted);
        Assert.Equal(Samples.Now, Samples.Decide(order, Verb.Archive).Order!.ArchivedAt);
        Assert.Null(Samples.Decide(order with { ArchivedAt = Samples.Now }, Verb.Unarchive).Order!.ArchivedAt);
    }
}
