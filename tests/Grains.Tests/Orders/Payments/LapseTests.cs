using OrderGrains.Orders;
using static OrderGrains.Tests.Orders.Payments.GatewayOrders;

namespace OrderGrains.Tests.Orders.Payments;

public sealed class LapseTests
{
    private static readonly DateTimeOffset End = Samples.Now.AddDays(42);

    private static readonly Order Link = Samples.At(OrderStatus.Placed).After(new ExtendExpiration(TimeSpan.FromDays(42), "Link"));

    private static readonly Order Authorized = Link.After(Verb.Authorize);

    [Fact]
    public void Lapse_ALinkNobodyFollowed_ExpiresAtItsTimeAndNotBefore()
    {
        Assert.Equal(End, DueTimes.Next(Link));
        Assert.Empty(Lapse(Link, End.AddTicks(-1)).Events);

        var lapsed = Lapse(Link, End).Order!;

        Assert.Equal(PaymentStatus.Expired, lapsed.Payment);
        Assert.Null(DueTimes.Next(lapsed));
        Assert.Empty(Lapse(lapsed, End.AddYears(1)).Events);
        Assert.Equal(PaymentStatus.Authorized, lapsed.After(Verb.Authorize).Payment);
    }

    [Fact]
    public void Lapse_AnAuthorization_EndsWhatIsOpenOfItWithoutAskingAnybody()
    {
        var part = Authorized.After(new MoveMoney(Verb.Capture, 1000));

        var lapsed = Lapse(part, End);

        Assert.Equal((PaymentStatus.PartiallyPaid, 0, 1000),
            (lapsed.Order!.Payment, lapsed.Order.Balance.Authorized, lapsed.Order.Balance.Captured));
        Assert.Equal("expired", lapsed.Order.Movement("m-3").Reason);
        Assert.Empty(lapsed.Effects);
    }

    [Fact]
    public void Lapse_AnAuthorizationOfAGateway_TellsItAndTakesNoRefusal()
    {
        var order = Pending().After(Verb.Place).After(Done("m-1")).After(new ExtendExpiration(TimeSpan.FromDays(42), "Until"));

        var lapsed = Lapse(order, End);

        Assert.Equal(MovementKind.Void, Assert.Single(lapsed.Effects).Request!.Kind);
        Assert.Equal(0, lapsed.Order!.Balance.Authorized);
        Assert.Equal(MovementState.Succeeded, lapsed.Order!.After(Failed("m-2")).Movement("m-2").State);
    }

    [Fact]
    public void Next_NothingLeftToLapse_IsNever()
    {
        Assert.Null(DueTimes.Next(Authorized.After(Verb.Capture)));
        Assert.Null(DueTimes.Next(Link.After(Verb.Cancel)));
        Assert.Equal(End, DueTimes.Next(Authorized.After(Verb.Cancel)));
    }

    [Fact]
    public void Lapse_WhileAGatewayIsAsked_GivesTheAttemptUp()
    {
        var payment = new OrderPayment { Id = "p-1", Method = "card", Source = "s-1", Gateway = "g", ExpiresAt = End };
        var placing = (Pending() with { Payments = [payment] }).After(Verb.Place);

        var lapsed = Lapse(placing, End).Order!;

        Assert.Equal((OrderStatus.Pending, PaymentStatus.Expired), (lapsed.Status, lapsed.Payment));
        Assert.Equal(MovementKind.Void, lapsed.After(Done("m-1")).Movement("m-2").Kind);
    }

    private static Decision Lapse(Order order, DateTimeOffset at) =>
        Samples.Decide(order, Door.Manage, new FallDue(Verb.LapsePayments, at));
}
