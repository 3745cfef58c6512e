using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Payments;

/// <summary>Money that is moved by a gateway named with the amount: each in a payment of its own.</summary>
public sealed class NamedGatewayTests
{
    private static readonly Order Order = Samples.At(OrderStatus.Placed, PaymentStatus.Unpaid);

    [Fact]
    public void Capture_ByAGateway_TakesBesideWhatIsAuthorized()
    {
        var order = Order.After(new MoveMoney(Verb.Authorize, 100, Gateway: "manual"));

        var taken = order.After(new MoveMoney(Verb.Capture, 200, Gateway: "manual") { Name = "cheque", CustomReference = "C-17" });

        Assert.Equal((100, 200), (taken.Balance.Authorized, taken.Balance.Captured));
        Assert.Equal(("manual", "cheque", "C-17"), (taken.Payments[1].Gateway, taken.Payments[1].Name, taken.Payments[1].CustomReference));
    }

    [Fact]
    public void Capture_ByAGateway_NoMoreThanIsOwed()
    {
        var order = Order.After(new MoveMoney(Verb.Authorize, 100, Gateway: "manual"));

        var decision = Decide(order, new MoveMoney(Verb.Capture, order.Balance.Due - 99, Gateway: "manual"));

        Assert.Equal([new FieldProblem("amount", ProblemKind.TooGreat)], decision.Rejection!.Problems);
    }

    [Fact]
    public void Capture_OfAllThatIsOwed_EndsNoAuthorizationThatIsNeeded()
    {
        var paid = Order.After(new MoveMoney(Verb.Capture, Gateway: "manual"));

        Assert.Equal((PaymentStatus.Paid, paid.Balance.Due), (paid.Payment, paid.Balance.Captured));
    }

    [Fact]
    public void Decline_WhileAGatewayIsAskedBesideAnotherPayment_IsWhatTheOrderShows()
    {
        var order = Order.After(new ChangeStatus(Verb.Review), new MoveMoney(Verb.Authorize, 100, Gateway: "slow"));

        var declined = order.After(new ChangeStatus(Verb.Decline));

        Assert.Equal((PaymentStatus.UnderReview, PaymentStatus.Declined), (order.Payment, declined.Payment));
        Assert.Equal(declined, declined.After(new ChangeStatus(Verb.Decline)));
    }

    [Fact]
    public void VoidAuthorization_OfOne_LeavesTheOthers()
    {
        var order = Order.After(
            new MoveMoney(Verb.Authorize, 100, Gateway: "manual"), new MoveMoney(Verb.Authorize, 200, Gateway: "manual"));

        var voided = order.After(new MoveMoney(Verb.VoidAuthorization, Parent: "m-1"));

        Assert.Equal(200, voided.Balance.Authorized);
        Assert.NotNull(Decide(voided, new MoveMoney(Verb.VoidAuthorization, Parent: "m-1")).Rejection);
    }

    [Fact]
    public void VoidAuthorization_OfOneUnderWay_WithdrawsIt()
    {
        var order = Order.After(
            new MoveMoney(Verb.Authorize, 100, Gateway: "slow"), new MoveMoney(Verb.Authorize, 200, Gateway: "slow"));

        var voided = order.After(new MoveMoney(Verb.VoidAuthorization, Parent: "m-2"));

        Assert.Equal(
            [MovementState.Pending, MovementState.Cancelled],
            voided.Payments.SelectMany(payment => payment.Movements).Select(movement => movement.State));
    }

    private static Decision Decide(Order order, OrderAction action) => Samples.Decide(order, Door.Manage, action);
}
