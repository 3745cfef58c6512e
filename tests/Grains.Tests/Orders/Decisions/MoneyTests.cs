using OrderGrains.Orders;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Tests.Orders.Decisions;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(PaymentFamily.PaysAtOnce, Paid, 0, 5000)]
    [InlineData(PaymentFamily.AuthorizesThenShips, Authorized, 5000, 0)]
    [InlineData(PaymentFamily.AuthorizesThenCaptures, Authorized, 5000, 0)]
    [InlineData(PaymentFamily.Asynchronous, Unpaid, 0, 0)]
    public void Place_ByMethodFamily_MovesTheMoney(PaymentFamily family, PaymentStatus payment, long authorized, long captured)
    {
        var order = Samples.Pending with { PaymentMethod = Samples.Pending.PaymentMethod! with { Family = family } };

        var placed = Samples.Decide(order, Verb.Place).Order!;

        Assert.Equal((payment, authorized, captured), (placed.Payment, placed.Balance.Authorized, placed.Balance.Captured));
        Assert.Equal(authorized + captured > 0 ? 1 : 0, placed.Payments.Sum(one => one.Movements.Count));
        Assert.Equal(Samples.Now, placed.PlacedAt);
    }

    [Fact]
    public void Place_NothingToPay_IsFree()
    {
        var order = Samples.Pending with { Coupon = new() { Code = "ALL", Percentage = 100 } };

        var decision = Samples.Decide(order, Verb.Place);

        Assert.Equal(Free, decision.Order!.Payment);
        Assert.Equal((EffectKind.UseCoupon, "ALL"), (Assert.Single(decision.Effects).Kind, decision.Effects[0].CouponCode));
    }

    [Fact]
    public void Place_NothingThatShips_NeedsNoFulfilment()
    {
        var order = Samples.Pending with { Lines = [new() { Id = "g", Quantity = 1, UnitAmount = 5, DoNotShip = true }] };

        Assert.Equal(FulfillmentStatus.NotRequired, Samples.Decide(order, Verb.Place).Order!.Fulfillment);
    }

    [Fact]
    public void MoveMoney_InParts_KeepsEveryMovementUnderTheOneItRestsOn()
    {
        var order = Samples.At(OrderStatus.Placed);

        order = Move(order, Verb.Authorize, 2000, PartiallyAuthorized);
        order = Move(order, Verb.Authorize, null, Authorized);
        order = Move(order, Verb.Capture, 1500, PartiallyPaid);
        Assert.Equal((3500, 1500), (order.Balance.Authorized, order.Balance.Captured));
        order = Move(order, Verb.Capture, null, Paid);
        Assert.Equal((0, 5000), (order.Balance.Authorized, order.Balance.Captured));
        order = Move(order, Verb.Refund, 1000, PartiallyRefunded);
        order = Move(order, Verb.Refund, null, Refunded);

        Assert.Equal(5000, order.Balance.Refunded);
        Assert.Equal(
            [
                ("m-1", null, 2000L), ("m-2", null, 3000L), ("m-3", "m-1", 1500L), ("m-4", "m-1", 500L), ("m-5", "m-2", 3000L),
                ("m-6", "m-3", 1000L), ("m-7", "m-3", 500L), ("m-8", "m-4", 500L), ("m-9", "m-5", 3000L),
            ],
            Assert.Single(order.Payments).Movements.Select(one => (one.Id, one.Parent, one.Amount)));
    }

    [Fact]
    public void MoveMoney_OfOneParent_TakesFromThatAlone()
    {
        var order = Move(Move(Samples.At(OrderStatus.Placed), Verb.Authorize, 2000, PartiallyAuthorized), Verb.Authorize, null, Authorized);

        order = Samples.Decide(order, Door.Manage, new MoveMoney(Verb.Capture, Parent: "m-2")).Order!;
        order = Samples.Decide(order, Door.Manage, new MoveMoney(Verb.Capture, 500, "m-1")).Order!;
        var refunded = Samples.Decide(order, Door.Manage, new MoveMoney(Verb.Refund, Parent: "m-4"));

        Assert.Equal(
            [("m-3", "m-2", 3000L), ("m-4", "m-1", 500L), ("m-5", "m-4", 500L)],
            refunded.Order!.Payments[0].Movements.Skip(2).Select(one => (one.Id, one.Parent, one.Amount)));
        Assert.Equal(
            Rejection.Invalid(Verb.Capture, new FieldProblem("parent", ProblemKind.Invalid)),
            Samples.Decide(order, Door.Manage, new MoveMoney(Verb.Capture, 1, "m-2")).Rejection);
    }

    [Theory]
    [InlineData(Verb.Capture, 5001, ProblemKind.TooGreat)]
    [InlineData(Verb.Capture, 0, ProblemKind.Invalid)]
    [InlineData(Verb.Capture, -5, ProblemKind.Invalid)]
    public void MoveMoney_ImpossibleAmount_NamesTheAmount(Verb verb, long amount, ProblemKind kind) =>
        Assert.Equal(
            Rejection.Invalid(verb, new FieldProblem("amount", kind)),
            Samples.Decide(Samples.At(OrderStatus.Placed, Authorized), Door.Manage, new MoveMoney(verb, amount)).Rejection);

    [Fact]
    public void VoidAuthorization_Open_EndsItEvenWhenCancelled()
    {
        var order = Samples.Decide(Samples.At(OrderStatus.Cancelled, Authorized), Verb.VoidAuthorization).Order!;

        Assert.Equal((Voided, 0L), (order.Payment, order.Balance.Authorized));
        var last = Assert.Single(order.Payments).Movements[^1];
        Assert.Equal((MovementKind.Void, 5000L, "m-1"), (last.Kind, last.Amount, last.Parent));
        Assert.Equal(Samples.Now, order.PaymentUpdatedAt);
    }

    [Fact]
    public void StopEditing_TotalAboveThePlacedOne_IsTooGreat()
    {
        var order = Samples.Decide(Samples.At(OrderStatus.Placed, Authorized), Verb.StartEditing).Order!;
        Assert.Equal(5000, order.PlaceTotal);

        var dearer = Samples.Decide(
            order, Door.CommerceLayer, new EditCheckout { PaymentMethod = new PaymentMethod { Id = "p", Amount = 1 } }).Order!;

        Assert.Equal(
            Rejection.Invalid(Verb.StopEditing, new FieldProblem("totals.total", ProblemKind.TooGreat)),
            Samples.Decide(dearer, Verb.StopEditing).Rejection);
        Assert.Equal(OrderStatus.Placed, Samples.Decide(order, Verb.StopEditing).Order!.Status);
    }

    [Fact]
    public void ExtendExpiration_KnownAndUnknownEnd_AddsToIt()
    {
        var order = Samples.At(OrderStatus.Placed, Authorized);

        var extended = Samples.Decide(order, Verb.ExtendExpiration, Door.MultiSafepay).Order!;
        var twice = Samples.Decide(extended, Verb.ExtendExpiration, Door.MultiSafepay).Order!;

        Assert.Equal((Samples.Now.AddDays(42), "Late"), (extended.Payments[0].ExpiresAt, extended.Reason));
        Assert.Equal(Samples.Now.AddDays(84), twice.Payments[0].ExpiresAt);
    }

    private static Order Move(Order order, Verb verb, long? amount, PaymentStatus expected)
    {
        var decision = Samples.Decide(order, Door.Manage, new MoveMoney(verb, amount));
        Assert.Equal(expected, decision.Order!.Payment);
        return decision.Order;
    }
}
