using OrderGrains.Orders;
using static OrderGrains.Tests.Orders.Payments.GatewayOrders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>What is left to be asked of gateways while they have been asked for a part, and what becomes of the rest.</summary>
public sealed class GatewayMoneyTests
{
    private static readonly Order PartAsked = Pending().After(new MoveMoney(Verb.Authorize, 2000));

    [Fact]
    public void Authorize_APartIsAtAGateway_AsksForTheRestOnce()
    {
        var decision = Samples.Decide(PartAsked, Verb.Authorize);

        var asked = Assert.Single(decision.Effects).Request!;
        Assert.Equal(("m-2", 3000), (asked.Movement, asked.Amount));
        AssertUnchanged(Samples.Decide(decision.Order!, Verb.Authorize));
        Assert.Equal(
            ProblemKind.TooGreat,
            Samples.Decide(PartAsked, Door.Manage, new MoveMoney(Verb.Authorize, 3001)).Rejection?.Problems.Single().Kind);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("", "card")]
    [InlineData(null, "card")]
    public void Authorize_SourceWithoutAGateway_IsRefused(string? gateway, string? source)
    {
        var rejection = Samples.Decide(
            Pending(), Door.Manage, new MoveMoney(Verb.Authorize) { Gateway = gateway, Source = source }).Rejection;

        Assert.Equal(("gateway", ProblemKind.Blank), (rejection?.Problems.Single().Path, rejection?.Problems.Single().Kind));
    }

    [Fact]
    public void Capture_AllIsAtAGateway_ChangesNothing() =>
        AssertUnchanged(Samples.Decide(
            Pending().After(Verb.Place).After(Done("m-1")).After(Verb.Approve, Verb.Capture), Verb.Capture));

    /// <summary>Both would take what is missing, which is due once.</summary>
    [Fact]
    public void Capture_AGatewayIsToAuthorizeWhatIsMissing_ChangesNothing()
    {
        var dearer = Pending(PaymentFamily.PaysAtOnce).After(Verb.Place).After(Done("m-1")).After(Verb.StartEditing)
            .After(new AddLine(new() { Id = "l-3", Quantity = 3, UnitAmount = 333 }));
        var asked = dearer.After(Verb.Authorize);
        Assert.Equal(999, asked.Balance.Pending);

        AssertUnchanged(Samples.Decide(asked, Verb.Capture));
        Assert.Equal(
            ProblemKind.TooGreat,
            Samples.Decide(dearer.After(new MoveMoney(Verb.Authorize, 900)), Door.Manage, new MoveMoney(Verb.Capture, 100))
                .Rejection?.Problems.Single().Kind);
    }

    [Fact]
    public void Decline_APartIsAtAGateway_FailsForThatPart()
    {
        var declined = PartAsked.After(Verb.Decline);

        Assert.Equal((MovementState.Cancelled, true), (declined.Movement("m-1").State, declined.Movement("m-1").Withdrawn));
        Assert.Equal((MovementState.Failed, 2000), (declined.Movement("m-2").State, declined.Movement("m-2").Amount));
    }

    [Fact]
    public void Submit_APartWasAuthorizedBefore_GivesUpTheRestOnly()
    {
        var submitted = PartAsked.After(Done("m-1")).After(Verb.Place).After(Verb.Submit);

        Assert.Equal((OrderStatus.Pending, 2000), (submitted.Status, submitted.Balance.Authorized));
        Assert.Equal((MovementState.Succeeded, false), (submitted.Movement("m-1").State, submitted.Movement("m-1").Withdrawn));
        Assert.Equal((MovementState.Cancelled, true), (submitted.Movement("m-2").State, submitted.Movement("m-2").Withdrawn));
    }

    [Fact]
    public void Place_APartIsAtAGateway_AsksForTheRestOnceThatHasSucceeded()
    {
        var placing = PartAsked.After(Verb.Place);
        Assert.Equal((OrderStatus.Placing, 1), (placing.Status, placing.Payments[0].Movements.Count));

        var half = placing.After(Done("m-1"));
        Assert.Equal((OrderStatus.Placing, 3000), (half.Status, half.Movement("m-2").Amount));

        Assert.Equal(OrderStatus.Placed, half.After(Done("m-2")).Status);
        Assert.Equal(OrderStatus.Pending, half.After(Failed("m-2")).Status);
        Assert.Equal(OrderStatus.Pending, placing.After(Failed("m-1")).Status);
    }

    [Fact]
    public void Settle_OnHold_BeginsNothingMore()
    {
        var held = PartAsked.After(Verb.Place, Verb.Hold);

        var settled = Samples.Decide(held, Door.Manage, Done("m-1"));

        Assert.Empty(settled.Effects);
        Assert.Equal((OrderStatus.Pending, 2000), (settled.Order!.Status, settled.Order.Balance.Authorized));
        Assert.Equal(OrderStatus.Placed, Pending().After(Verb.Place, Verb.Hold).After(Done("m-1")).Status);
    }

    [Fact]
    public void Settle_PartOfTheMoneyIsTakenAndTheRestIsNot_IsPlacedAllTheSame()
    {
        var half = PartAsked.After(new MoveMoney(Verb.Authorize, 3000)).After(Done("m-1"));
        var taken = (half with
        {
            Status = OrderStatus.Placing,
            Payments =
            [
                half.Payments[0] with
                {
                    Movements = [half.Movement("m-1") with { Kind = MovementKind.Capture }, half.Movement("m-2")],
                },
            ],
        }).Derived();

        var placed = taken.After(Failed("m-2"));

        Assert.Equal((OrderStatus.Placed, PaymentStatus.PartiallyPaid), (placed.Status, placed.Payment));
    }

    [Fact]
    public void Cancel_AnAttemptIsAtAGateway_GivesItUp()
    {
        var decision = Samples.Decide(Pending().After(Verb.Place), Verb.Cancel);

        Assert.True(Assert.Single(decision.Effects).Request!.Withdraw);
        Assert.Equal((MovementState.Cancelled, true), (decision.Order!.Movement("m-1").State, decision.Order!.Movement("m-1").Withdrawn));
        var authorized = Pending().After(Verb.Place).After(Done("m-1")).After(Verb.Cancel);
        Assert.Equal((OrderStatus.Cancelled, 5000), (authorized.Status, authorized.Balance.Authorized));
    }

    [Fact]
    public void Place_NothingIsDueAnyMore_EndsWhatIsAuthorized()
    {
        var authorized = Pending().After(Verb.Authorize).After(Done("m-1"));
        var free = authorized.After([.. authorized.Lines.Select(line => new ChangeLine(line.Id) { UnitAmount = 0 })]);

        var placed = free.After(Verb.Place);

        Assert.Equal((OrderStatus.Placed, 0, MovementKind.Void), (placed.Status, placed.Balance.Authorized, placed.Movement("m-2").Kind));
        Assert.Equal(PaymentStatus.Free, placed.After(Done("m-2")).Payment);
    }

    [Fact]
    public void CancelRefunded_TheBankHoldsAPart_IsRefused()
    {
        var paid = Pending(PaymentFamily.PaysAtOnce).After(Verb.Place).After(Done("m-1")).After(Verb.Approve, Verb.Ship)
            .After(new AdvanceDelivery(ShipmentState.Delivered));

        var charged = paid.After(new MoveMoney(Verb.ChargeBack, 2000)).After(Verb.Refund);

        Assert.NotNull(Samples.Decide(charged, Verb.CancelRefunded).Rejection);
        var cancelled = paid.After(Verb.Refund, Verb.CancelRefunded);
        var kept = cancelled.After(new WithdrawMovement("m-2")).After(new SettleMovement("m-2", MovementState.Cancelled));
        Assert.Null(OrderInvariants.Broken(kept));
        Assert.Equal(PaymentStatus.Refunded, kept.After(Verb.Refund).After(Done("m-3")).Payment);
    }

    [Fact]
    public void Lapse_ALinkWithAGiftCardBesideIt_IsOver()
    {
        var (source, end) = (Pending().PaymentSource?.Id, Samples.Now);
        var link = new OrderPayment { Id = "p-1", Method = "card", Source = source, Gateway = "g", ExpiresAt = end };
        var order = Pending() with { Payments = [link] };

        var both = order.After(new MoveMoney(Verb.Authorize, 1000) { Gateway = "gift_card", Source = "GIFT" }).After(Done("m-1"));

        Assert.Equal(Samples.Now, DueTimes.Next(both));
        var lapsed = both.After(new FallDue(Verb.LapsePayments, Samples.Now));
        Assert.Equal((Samples.Now, null), (lapsed.Payments[0].ExpiredAt, lapsed.Payments[1].ExpiredAt));
        Assert.Equal(2, both.After(Verb.Place).Payments.Count);
    }

    [Fact]
    public void VoidAuthorization_UnderReviewWithoutAGateway_EndsWithNobodyAsked()
    {
        var reviewed = (Samples.Pending with { PaymentMethod = new() { Id = "wire" } }).After(Verb.Review);

        var decision = Samples.Decide(reviewed, Verb.VoidAuthorization);

        Assert.Empty(decision.Effects);
        var ended = decision.Order!.Movement("m-1");
        Assert.Equal((MovementState.Cancelled, 0, false), (ended.State, ended.Asks, ended.Withdrawn));
        AssertUnchanged(Samples.Decide(decision.Order!, Door.Manage, Done("m-1")));
    }

    [Fact]
    public void Settle_VoidFailsOnACancelledOrder_BeginsNoOtherByItself()
    {
        var voiding = Pending().After(Verb.Place).After(Done("m-1")).After(Verb.Cancel, Verb.VoidAuthorization);

        var failed = voiding.After(Failed("m-2"));

        Assert.Equal(2, failed.Payments[0].Movements.Count);
        Assert.Equal(3, failed.After(Verb.VoidAuthorization).Payments[0].Movements.Count);
    }

    [Theory]
    [InlineData(null, null, "x-1", "looking")]
    [InlineData("x-2", "fine", "x-2", "fine")]
    public void Settle_NamesAndReasons_AreThoseToldLast(string? told, string? why, string externalId, string reason)
    {
        var asked = Pending().After(Verb.Place);
        var payment = asked.Payments[0];
        var known = payment.Movements[0] with { ExternalId = "x-1", Reason = "looking" };
        var order = asked with { Payments = [payment with { Movements = [known] }] };

        var settled = order.After(new SettleMovement("m-1", MovementState.Succeeded, told, why)).Movement("m-1");

        Assert.Equal((externalId, reason), (settled.ExternalId, settled.Reason));
    }

    [Fact]
    public void Withdraw_Again_ChangesNothing()
    {
        var refunding = Pending().After(Verb.Place).After(Done("m-1")).After(Verb.Approve, Verb.Capture).After(Done("m-2"))
            .After(Verb.Refund).After(new WithdrawMovement("m-3"));
        AssertUnchanged(Samples.Decide(refunding, Door.Manage, new WithdrawMovement("m-3")));

        var withdrawn = PartAsked.After(new WithdrawMovement("m-1"));
        AssertUnchanged(Samples.Decide(withdrawn, Door.Manage, new WithdrawMovement("m-1")));
        var answered = withdrawn.After(new SettleMovement("m-1", MovementState.Cancelled));
        AssertUnchanged(Samples.Decide(answered, Door.Manage, Failed("m-1")));
    }

    [Fact]
    public void Settle_AnotherPaymentWasUndoneOrIsOver_HasNoPartInIt()
    {
        var card = new MoveMoney(Verb.Authorize, 1000) { Gateway = "gift_card", Source = "GIFT" };
        var two = Pending().After(card, new MoveMoney(Verb.Authorize, 4000));
        var undone = two.After(new WithdrawMovement("m-1")).After(Done("m-1"));

        // The void of the gift card has to succeed; the card is free to fail, or to be withdrawn.
        Assert.Equal(MovementState.Pending, undone.After(Failed("m-3")).Movement("m-3").State);
        Assert.Equal(MovementState.Failed, undone.After(Failed("m-2")).Movement("m-2").State);
        Assert.NotNull(Samples.Decide(undone, Door.Manage, new WithdrawMovement("m-3")).Rejection);
        Assert.Equal(MovementState.Cancelled, undone.After(new WithdrawMovement("m-2")).Movement("m-2").State);

        var over = two.After(Done("m-1"));
        var lapsed = over with { Payments = [over.Payments[0] with { ExpiresAt = Samples.Now }, over.Payments[1]] };
        var ended = lapsed.After(new FallDue(Verb.LapsePayments, Samples.Now));
        Assert.Equal(MovementState.Succeeded, ended.After(Failed("m-3")).Movement("m-3").State);
    }

    [Fact]
    public void ReverseChargeBack_AfterAnother_ReversesWhatIsTakenNow()
    {
        var paid = Pending().After(Verb.Place).After(Done("m-1")).After(Verb.Approve)
            .After(new MoveMoney(Verb.Capture, 1000)).After(Done("m-2")).After(Verb.Capture).After(Done("m-3"));
        var once = paid.After(new MoveMoney(Verb.ChargeBack, 600, "m-2")).After(Verb.ReverseChargeBack);

        var twice = once.After(new MoveMoney(Verb.ChargeBack, 200, "m-2")).After(Verb.ReverseChargeBack);

        var reversed = twice.Payments[0].Movements.Where(movement => movement.Kind == MovementKind.ReverseChargeBack);
        Assert.Equal([600, 200], reversed.Select(movement => movement.Amount));
        Assert.Equal((PaymentStatus.Paid, 5000), (twice.Payment, twice.Balance.Refundable));
    }

    private static void AssertUnchanged(Decision decision)
    {
        Assert.Null(decision.Rejection);
        Assert.Empty(decision.Events);
    }
}
