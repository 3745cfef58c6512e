using OrderGrains.Orders;
using static OrderGrains.Tests.Orders.Payments.GatewayOrders;

namespace OrderGrains.Tests.Orders.Payments;

public sealed class SettlementTests
{
    private static readonly Order Authorized = Pending().After(Verb.Place).After(Done("m-1")).After(Verb.Approve);

    private static readonly Order Paid = Authorized.After(Verb.Capture).After(Done("m-2"));

    [Fact]
    public void Capture_AtAGateway_CountsOnceItHasSucceeded()
    {
        var capturing = Authorized.After(Verb.Capture);

        Assert.Equal((PaymentStatus.Authorized, 5000, 0), (capturing.Payment, capturing.Balance.Authorized, capturing.Balance.Captured));
        Assert.Equal((PaymentStatus.Paid, 0, 5000), (Paid.Payment, Paid.Balance.Authorized, Paid.Balance.Captured));
        Assert.Empty(Samples.Decide(capturing, Verb.Capture).Events);
    }

    [Fact]
    public void Capture_FailsAtTheGateway_CanBeTriedAgain()
    {
        var failed = Authorized.After(Verb.Capture).After(Failed("m-2"));

        Assert.Equal((PaymentStatus.Authorized, 5000), (failed.Payment, failed.Balance.Authorized));
        Assert.Equal(PaymentStatus.Paid, failed.After(Verb.Capture).After(Done("m-3")).Payment);
    }

    [Fact]
    public void Capture_InParts_EndsWhatIsLeftOfTheAuthorizationOnlyOnceAllIsPaid()
    {
        var order = Authorized.After(new MoveMoney(Verb.Capture, 1000), new MoveMoney(Verb.Capture, 4000)).After(Done("m-3"));

        Assert.Equal((PaymentStatus.PartiallyPaid, 4000), (order.Payment, order.Balance.Captured));
        Assert.Equal(PaymentStatus.Paid, order.After(Done("m-2")).Payment);
    }

    [Fact]
    public void Refund_AtAGateway_IsGivenBackOnce()
    {
        var refunding = Paid.After(Verb.Refund);

        Assert.Equal((PaymentStatus.Paid, 0), (refunding.Payment, refunding.Balance.Refundable));
        Assert.Empty(Samples.Decide(refunding, Verb.Refund).Events);
        Assert.Equal(PaymentStatus.Refunded, refunding.After(Done("m-3")).Payment);
        Assert.Equal(5000, refunding.After(Failed("m-3")).Balance.Refundable);
    }

    [Fact]
    public void Withdraw_ARefundAtAGateway_EndsOnceTheGatewayAgrees()
    {
        var decision = Samples.Decide(Paid.After(Verb.Refund), Door.Manage, new WithdrawMovement("m-3"));

        var asked = Assert.Single(decision.Effects).Request!;
        Assert.Equal((true, 2, "m-3"), (asked.Withdraw, asked.Asks, asked.Movement));
        Assert.Equal(MovementState.Pending, decision.Order!.Movement("m-3").State);
        var cancelled = decision.Order!.After(new SettleMovement("m-3", MovementState.Cancelled));
        Assert.Equal((PaymentStatus.Paid, 5000), (cancelled.Payment, cancelled.Balance.Refundable));
        Assert.Equal(PaymentStatus.Refunded, decision.Order!.After(Done("m-3")).Payment);
    }

    [Fact]
    public void Withdraw_AnAttempt_EndsAtOnceAndALateSuccessIsUndoneUntilItIs()
    {
        var withdrawn = Pending(PaymentFamily.PaysAtOnce).After(Verb.Place).After(new WithdrawMovement("m-1"));
        Assert.Equal((OrderStatus.Pending, PaymentStatus.Unpaid), (withdrawn.Status, withdrawn.Payment));

        var late = withdrawn.After(Done("m-1"));
        Assert.Equal((OrderStatus.Pending, PaymentStatus.Unpaid, 0), (late.Status, late.Payment, late.Balance.Captured));
        Assert.Equal(MovementKind.Refund, late.Movement("m-2").Kind);

        // The money has to come back, so its refusal is not the last word.
        Assert.Equal(MovementState.Pending, late.After(Failed("m-2")).Movement("m-2").State);
        Assert.Equal(MovementState.Succeeded, late.After(Done("m-2")).Movement("m-2").State);
        Assert.Equal(PaymentStatus.Paid, late.After(Verb.Place).After(Done("m-3")).Payment);
    }

    [Fact]
    public void GiveUp_AnAttemptWithoutAnswer_AsksTheGatewayUntilItHasSaidWhatItDid()
    {
        var decision = Samples.Decide(Pending().After(Verb.Place), Verb.VoidAuthorization);

        var asked = Assert.Single(decision.Effects).Request!;
        Assert.Equal(("m-1", true, 2), (asked.Movement, asked.Withdraw, asked.Asks));
        Assert.NotNull(DueTimes.Next(decision.Order!));
        var answered = decision.Order!.After(new SettleMovement("m-1", MovementState.Cancelled));
        Assert.Null(DueTimes.Next(answered));
        Assert.Equal((OrderStatus.Pending, PaymentStatus.Unpaid), (answered.Status, answered.Payment));
        Assert.Equal(MovementKind.Void, decision.Order!.After(Done("m-1")).Movement("m-2").Kind);
    }

    [Fact]
    public void Void_AtAGateway_LeavesNothingToPlaceOn()
    {
        var voiding = Pending().After(Verb.Authorize).After(Done("m-1")).After(Verb.VoidAuthorization);

        Assert.Equal((0, 5000), (voiding.Balance.Authorized, voiding.Balance.Missing));
        Assert.Equal(5000, voiding.After(Failed("m-2")).Balance.Authorized);
    }

    [Fact]
    public void Capture_FailsOnACancelledOrder_EndsTheAuthorization()
    {
        var cancelled = Authorized.After(Verb.Capture).After(Verb.Cancel);

        Assert.Equal(MovementKind.Void, cancelled.After(Failed("m-2")).Movement("m-3").Kind);
    }

    [Fact]
    public void Withdraw_WhatUndoesAnother_IsRefused()
    {
        var undoing = Pending().After(Verb.Place).After(new WithdrawMovement("m-1")).After(Done("m-1"));

        Assert.NotNull(Samples.Decide(undoing, Door.Manage, new WithdrawMovement("m-2")).Rejection);
    }

    [Fact]
    public void Anonymize_WhileAGatewayIsAwaited_IsRefused()
    {
        var cancelled = Pending().After(Verb.Place, Verb.Cancel);

        Assert.NotNull(Samples.Decide(cancelled, Verb.Anonymize).Rejection);
        Assert.Null(Samples.Decide(cancelled.After(Failed("m-1")), Verb.Anonymize).Rejection);
    }

    [Fact]
    public void Settle_Twice_TheFirstAnswerStands()
    {
        var failed = Pending().After(Verb.Place).After(Failed("m-1"));

        Assert.Empty(Samples.Decide(failed, Door.Manage, Done("m-1")).Events);
        Assert.Empty(Samples.Decide(Paid, Door.Manage, Failed("m-2")).Events);
        Assert.Empty(Samples.Decide(Paid, Door.Manage, Done("m-2")).Events);
    }

    [Theory]
    [InlineData("m-9")]
    [InlineData("")]
    public void Settle_WhatIsNotThere_IsRefused(string movement)
    {
        Assert.Equal(RejectionCode.InvalidFields, Samples.Decide(Paid, Door.Manage, Done(movement)).Rejection?.Code);
        Assert.Equal(RejectionCode.InvalidFields, Samples.Decide(Paid, Door.Manage, new WithdrawMovement(movement)).Rejection?.Code);
    }

    [Fact]
    public void AskGateway_AfterTheTime_AsksEverMoreRarely()
    {
        var order = Pending().After(Verb.Place);
        Assert.Equal(Samples.Now.AddMinutes(1), DueTimes.Next(order));
        Assert.Empty(Samples.Decide(order, Door.Manage, new FallDue(Verb.AskGateway, Samples.Now.AddSeconds(59))).Events);

        var decision = Samples.Decide(order, Door.Manage, new FallDue(Verb.AskGateway, Samples.Now.AddMinutes(1)));

        Assert.Equal(2, Assert.Single(decision.Effects).Request!.Asks);
        Assert.Equal(Samples.Now.AddMinutes(2), DueTimes.Next(decision.Order!));
        Assert.Null(DueTimes.Next(decision.Order!.After(Done("m-1"))));
    }

    [Fact]
    public void ChargeBack_OfAPart_CanBeReversed()
    {
        var back = Paid.After(new MoveMoney(Verb.ChargeBack, 1500));

        Assert.Equal((PaymentStatus.ChargedBack, 1500, 3500), (back.Payment, back.Balance.ChargedBack, back.Balance.Refundable));
        var reversed = back.After(Verb.ReverseChargeBack);
        Assert.Equal((PaymentStatus.Paid, 0, 5000), (reversed.Payment, reversed.Balance.ChargedBack, reversed.Balance.Refundable));
    }

    [Fact]
    public void Settle_OrderAtItsLimit_IsWrittenDownAllTheSame()
    {
        var asked = Pending().After(Verb.Place);
        var given = new SettleMovement("m-1", MovementState.Succeeded);
        var full = WithMovements(asked, 10_000 - 1).After(Verb.Submit);

        Assert.Equal(ProblemKind.TooGreat, Samples.Decide(full, Verb.Place).Rejection?.Problems.Single().Kind);
        var settled = full.After(given);
        Assert.Equal(10_001, settled.Payments.Sum(payment => payment.Movements.Count));
        Assert.Equal(MovementKind.Void, settled.Payments[0].Movements[^1].Kind);
    }

    private static Order WithMovements(Order order, int more)
    {
        var payment = order.Payments[^1];
        var failed = Enumerable.Range(payment.Movements.Count, more)
            .Select(index => new Movement { Id = $"f-{index}", Kind = MovementKind.Capture, State = MovementState.Failed, Amount = 1 });
        return order with { Payments = [.. order.Payments.SkipLast(1), payment with { Movements = [.. payment.Movements, .. failed] }] };
    }
}
