using OrderGrains.Orders;
using static OrderGrains.Tests.Orders.Payments.GatewayOrders;

namespace OrderGrains.Tests.Orders.Payments;

public sealed class PlacingTests
{
    [Theory]
    [InlineData(PaymentFamily.AuthorizesThenCaptures, MovementKind.Authorize, PaymentStatus.Authorized)]
    [InlineData(PaymentFamily.AuthorizesThenShips, MovementKind.Authorize, PaymentStatus.Authorized)]
    [InlineData(PaymentFamily.PaysAtOnce, MovementKind.Capture, PaymentStatus.Paid)]
    public void Place_GatewayHasToMoveTheMoney_IsPlacedOnceItHas(PaymentFamily family, MovementKind kind, PaymentStatus payment)
    {
        var decision = Samples.Decide(Pending(family) with { Coupon = new() { Code = "C", Percentage = 10 } }, Verb.Place);

        var placing = decision.Order!;
        var request = Assert.Single(decision.Effects, effect => effect.Kind == EffectKind.MoveMoney).Request!;
        Assert.Single(decision.Effects, effect => effect.Kind == EffectKind.UseCoupon);
        Assert.Equal((OrderStatus.Placing, PaymentStatus.UnderReview), (placing.Status, placing.Payment));
        Assert.Equal(("g", "m-1", kind, 4500L, "s-1"), (request.Gateway, request.Movement, request.Kind, request.Amount, request.Source));

        var placed = Samples.Decide(placing, Door.Manage, Done("m-1"));

        Assert.Equal((OrderStatus.Placed, payment, 4500), (placed.Order!.Status, placed.Order.Payment, placed.Order.PlaceTotal));
        Assert.Equal("x-m-1", placed.Order.Movement("m-1").ExternalId);
        Assert.Empty(placed.Effects);
    }

    [Fact]
    public void Place_GatewayRefuses_IsPendingAgainAndCanBePlacedAnew()
    {
        var refused = Pending().After(Verb.Place).After(Failed("m-1"));

        Assert.Equal((OrderStatus.Pending, PaymentStatus.Declined), (refused.Status, refused.Payment));
        Assert.Equal("declined", refused.Movement("m-1").Reason);
        Assert.Equal(OrderStatus.Placed, refused.After(Verb.Place).After(Done("m-2")).Status);
    }

    [Fact]
    public void Place_SomeIsAuthorizedAlready_AuthorizesTheRest()
    {
        var order = Samples.Pending.After(new MoveMoney(Verb.Authorize, 1200)).After(Verb.Place);

        Assert.Equal((OrderStatus.Placed, PaymentStatus.Authorized), (order.Status, order.Payment));
        Assert.Equal([1200, 3800], order.Payments.SelectMany(one => one.Movements).Select(one => one.Amount));
    }

    [Fact]
    public void Authorize_WithAGatewayOfItsOwn_AsksThatOne()
    {
        var decision = Samples.Decide(
            Pending(), Door.Manage, new MoveMoney(Verb.Authorize, 1200, Gateway: "gift_card", Source: "GIFT"));

        var request = Assert.Single(decision.Effects).Request!;
        Assert.Equal(("gift_card", "GIFT", 1200L), (request.Gateway, request.Source, request.Amount));
        Assert.Equal("gift_card", Assert.Single(decision.Order!.Payments).Gateway);
    }

    [Fact]
    public void Authorize_ByHand_HasHappenedAtOnce()
    {
        var decision = Samples.Decide(Pending(), Door.Manage, new MoveMoney(Verb.Authorize, Gateway: "manual"));

        Assert.Equal(PaymentStatus.Authorized, decision.Order!.Payment);
        Assert.Empty(decision.Effects);
    }

    [Fact]
    public void Place_Again_AsksTheGatewayOnce()
    {
        var decision = Samples.Decide(Pending().After(Verb.Place), Verb.Place);

        Assert.Null(decision.Rejection);
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void Cancel_WhileThePlacingIsAtTheGateway_UndoesALateSuccess()
    {
        var cancelled = Pending().After(Verb.Place, Verb.Cancel);

        var settled = Samples.Decide(cancelled, Door.Manage, Done("m-1"));

        Assert.Equal((OrderStatus.Cancelled, 0), (settled.Order!.Status, settled.Order.Balance.Authorized));
        var undo = Assert.Single(settled.Effects).Request!;
        Assert.Equal((MovementKind.Void, 5000L, "m-1", "x-m-1"), (undo.Kind, undo.Amount, undo.Parent, undo.ParentExternalId));
    }
}
