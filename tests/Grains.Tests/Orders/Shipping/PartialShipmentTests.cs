using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Shipping;

/// <summary>Parcels told by an amount, of an order of 5000 with two shirts of 2000 (<c>l-1</c>) and a mug of 1000 (<c>l-2</c>).</summary>
public sealed class PartialShipmentTests
{
    private static readonly Order Placed = Samples.At(OrderStatus.Placed, PaymentStatus.Paid);

    [Fact]
    public void ShipAmount_InParts_TakesThePiecesWithTheLast()
    {
        var order = Do(Placed, new ShipAmount(1500, new() { Code = "3S" }));
        Assert.Equal(FulfillmentStatus.InProgress, order.Fulfillment);
        order = Do(order, new ShipAmount(3500));

        Assert.Equal(FulfillmentStatus.PickedUp, order.Fulfillment);
        Assert.Equal(
            [("h-1", 3500, "o-1-0002", 3, null), ("s-2", 1500, "o-1-0001", 0, "3S")],
            order.Shipments.Select(parcel => (
                parcel.Id, parcel.Amount, parcel.ChildOrderId, parcel.Items.Sum(item => item.Quantity), parcel.Tracking?.Code)));
        Assert.Equal(Rejection.Of(RejectionCode.IllegalTransition, Verb.ShipAmount), Samples.Decide(order, Verb.ShipAmount).Rejection);
    }

    [Fact]
    public void ShipAmount_BesidePieces_TakesWhatTheyLeave()
    {
        var order = Do(Placed, new ShipItems([new("l-1", 1)]));

        Refused(order, 3001, ProblemKind.TooGreat);
        Assert.Equal(FulfillmentStatus.PickedUp, Do(order, new ShipAmount(3000)).Fulfillment);
    }

    [Theory]
    [InlineData(0, ProblemKind.Invalid)]
    [InlineData(-1, ProblemKind.Invalid)]
    [InlineData(5001, ProblemKind.TooGreat)]
    [InlineData(long.MaxValue, ProblemKind.TooGreat)]
    public void ShipAmount_ThatCannotBe_IsRefused(long amount, ProblemKind kind) => Refused(Placed, amount, kind);

    [Fact]
    public void ShipAmount_RestOnHold_LeavesThePiecesBehind()
    {
        var order = Do(Placed, new PlanShipment([new("l-2", 1)], "b-1"));
        order = Do(order, new ChangeShipment(Verb.HoldShipment, "b-1"));
        order = Do(order, new ShipAmount(5000));

        Assert.Equal((FulfillmentStatus.InProgress, ShipmentState.Planned), (order.Fulfillment, order.Shipments[1].State));
    }

    [Fact]
    public void ShipAmount_IdThatAParcelHas_IsNotGivenAgain()
    {
        var order = Placed with { Shipments = [.. Placed.Shipments.Select(parcel => parcel with { ChildOrderId = "o-1-0002" })] };

        Assert.Equal("o-1-0003", Do(order, new ShipAmount(1)).Shipments[^1].ChildOrderId);
    }

    [Theory]
    [InlineData(PaymentStatus.Unpaid, false)]
    [InlineData(PaymentStatus.Authorized, true)]
    [InlineData(PaymentStatus.Paid, true)]
    [InlineData(PaymentStatus.Refunded, false)]
    public void ShipAmount_ThroughMultiSafepay_NeedsAPayment(PaymentStatus payment, bool allowed) => Assert.Equal(
        allowed ? null : RejectionCode.IllegalTransition,
        Samples.Decide(Samples.At(OrderStatus.Placed, payment), Verb.ShipAmount, Door.MultiSafepay).Rejection?.Code);

    [Fact]
    public void ShipAmount_OrderWithoutLines_IsShippedWholeOnceNothingOfItsAmountIsLeft()
    {
        var bare = (Placed with
        {
            Lines = [],
            Adjustments = [new() { Id = "a", Kind = AdjustmentKind.Shipping, Amount = Placed.Totals.TotalWithTaxes }],
        }).WithTotals().Derived();

        var part = Do(bare, new ShipAmount(1000));
        Assert.Equal(FulfillmentStatus.InProgress, part.Fulfillment);
        Assert.Equal(FulfillmentStatus.PickedUp, Do(part, new ShipAmount(bare.Totals.TotalWithTaxes - 1000)).Fulfillment);
    }

    private static Order Do(Order order, OrderAction action)
    {
        var decision = Samples.Decide(order, Door.Manage, action);
        Assert.Null(decision.Rejection);
        Assert.Null(OrderInvariants.Broken(decision.Order!));
        return decision.Order!;
    }

    private static void Refused(Order order, long amount, ProblemKind kind) => Assert.Equal(
        Rejection.Invalid(Verb.ShipAmount, new FieldProblem("amount", kind)),
        Samples.Decide(order, Door.Manage, new ShipAmount(amount)).Rejection);
}
