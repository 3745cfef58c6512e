using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>Parts of what is authorized that are given up, and refunds that have to be told apart, of an order of 5000.</summary>
public sealed class ReleaseTests
{
    private static readonly Order Authorized = Samples.At(OrderStatus.Placed, PaymentStatus.Authorized);
    private static readonly Order Paid = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);

    [Fact]
    public void Release_InParts_LeavesTheRestToBeCaptured()
    {
        var order = Do(Authorized, new MoveMoney(Verb.ReleaseAuthorization, 1000));
        Assert.Equal((PaymentStatus.PartiallyAuthorized, 4000), (order.Payment, order.Balance.Authorized));

        var captured = Do(order, new MoveMoney(Verb.Capture));
        Assert.Equal((4000, 0), (captured.Balance.Captured, captured.Balance.Authorized));

        var released = Do(order, new MoveMoney(Verb.ReleaseAuthorization));
        Assert.Equal((PaymentStatus.Voided, 0), (released.Payment, released.Balance.Authorized));
        Assert.Empty(Samples.Decide(released, Verb.ReleaseAuthorization).Events);
    }

    [Fact]
    public void Release_MoreThanIsLeftOrOfWhatIsNotAuthorized_IsRefused()
    {
        var tooMuch = Samples.Decide(Authorized, Door.Manage, new MoveMoney(Verb.ReleaseAuthorization, 5001));
        var unknown = Samples.Decide(Authorized, Door.Manage, new MoveMoney(Verb.ReleaseAuthorization, 1, "m-9"));

        Assert.Equal([new("amount", ProblemKind.TooGreat)], tooMuch.Rejection!.Problems);
        Assert.Equal([new("parent", ProblemKind.Invalid)], unknown.Rejection!.Problems);
        Assert.Equal(RejectionCode.IllegalTransition, Samples.Decide(Paid, Verb.ReleaseAuthorization).Rejection!.Code);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void Refund_OfTheSameAmountTooSoon_IsRefused(int seconds, bool refused)
    {
        var refund = new MoveMoney(Verb.Refund, 1000, Transaction: new() { Id = 1 }, NotAgainWithin: TimeSpan.FromMinutes(5));
        var refunded = Do(Paid, refund);

        var again = OrderDecider.Decide(refunded, Samples.Command(Door.Manage, refund), Samples.Now.AddSeconds(seconds));

        Assert.Equal(refused, again.Rejection is not null);
    }

    [Fact]
    public void Refund_OfSeveralCaptures_IsOneTransaction()
    {
        var order = Do(Authorized, new MoveMoney(Verb.Capture, 2000), new MoveMoney(Verb.Capture));

        var refunded = Do(order, new MoveMoney(Verb.Refund, 3000, Transaction: new() { Id = 7 }, NotAgainWithin: TimeSpan.FromMinutes(5)));
        var again = Samples.Decide(refunded, Door.Manage, new MoveMoney(Verb.Refund, 1000, NotAgainWithin: TimeSpan.FromMinutes(5)));

        Assert.Equal(
            [(2000, 7L), (1000, 7L)],
            refunded.Payments.SelectMany(payment => payment.Movements).Where(movement => movement.Kind == MovementKind.Refund)
                .Select(movement => ((int)movement.Amount, movement.Transaction?.Id ?? 0)));
        Assert.Null(again.Rejection);
    }

    [Fact]
    public void Refund_InAnotherCurrency_IsRefused()
    {
        var refused = Samples.Decide(Paid, Door.Manage, new MoveMoney(Verb.Refund, 1000, Currency: "USD"));

        Assert.Equal([new("currency", ProblemKind.Invalid)], refused.Rejection!.Problems);
    }

    [Fact]
    public void CaptureAuthorized_TakesNothingElse()
    {
        Assert.Equal(
            RejectionCode.IllegalTransition, Samples.Decide(Samples.At(OrderStatus.Placed), Verb.CaptureAuthorized).Rejection!.Code);
        Assert.Equal(RejectionCode.IllegalTransition, Samples.Decide(Paid, Verb.CaptureAuthorized).Rejection!.Code);
        Assert.Equal(5000, Do(Authorized, new MoveMoney(Verb.CaptureAuthorized)).Balance.Captured);
    }

    [Fact]
    public void Cancel_WithAnotherMethodThanAsked_IsNotPermitted()
    {
        var refused = Samples.Decide(Authorized, Door.Manage, new CancelOrder(Methods: ["MISTERCASH"]));
        var done = Samples.Decide(Authorized, Door.Manage, new CancelOrder(Methods: ["other", "p-1"]));

        Assert.Equal(RejectionCode.NotPermitted, refused.Rejection!.Code);
        Assert.Equal(OrderStatus.Cancelled, done.Order!.Status);
    }

    private static Order Do(Order order, params OrderAction[] actions)
    {
        var decision = Samples.Decide(order, Door.Manage, actions);
        Assert.True(decision.Rejection is null, $"{decision.Rejection}");
        Assert.Null(OrderInvariants.Broken(decision.Order!));
        return decision.Order!;
    }
}
