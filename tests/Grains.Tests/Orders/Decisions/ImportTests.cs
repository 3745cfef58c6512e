using OrderGrains.Orders;
using OrderGrains.Tests.Orders.Payments;
using OrderGrains.Values;
using static OrderGrains.Orders.PaymentStatus;

namespace OrderGrains.Tests.Orders.Decisions;

public sealed class ImportTests
{
    [Theory]
    [InlineData(Unpaid, 0, 0, 0)]
    [InlineData(Authorized, 5000, 0, 0)]
    [InlineData(PartiallyAuthorized, 2500, 0, 0)]
    [InlineData(PartiallyPaid, 0, 2500, 0)]
    [InlineData(Paid, 0, 5000, 0)]
    [InlineData(PartiallyRefunded, 0, 5000, 2500)]
    [InlineData(Refunded, 0, 5000, 5000)]
    [InlineData(Voided, 0, 0, 0)]
    [InlineData(Declined, 0, 0, 0)]
    [InlineData(Expired, 0, 0, 0)]
    public void Import_WithoutLedger_MakesTheSmallestThatLeadsThere(PaymentStatus payment, long authorized, long captured, long refunded)
    {
        var order = Import(Samples.Pending with { Status = OrderStatus.Placed }, new() { Payment = payment }).Order!;

        Assert.Equal(payment, order.Payment);
        Assert.Equal((authorized, captured, refunded), (order.Balance.Authorized, order.Balance.Captured, order.Balance.Refunded));
    }

    [Fact]
    public void Import_SumsGiven_AreWhatTheMovementsAddUpTo()
    {
        var asserted = new AssertedState { Payment = PartiallyRefunded, CapturedAmount = 900, RefundedAmount = 1 };

        var order = Import(Samples.Pending with { Status = OrderStatus.Placed }, asserted).Order!;

        Assert.Equal((900, 1), (order.Balance.Captured, order.Balance.Refunded));
    }

    /// <summary>What is said of an order has to be so.</summary>
    public static TheoryData<string, AssertedState, OrderPayment?> Contradictions => new()
    {
        { "paid with 1 of 5000 captured", new() { Payment = Paid, CapturedAmount = 1 }, null },
        { "free with something to pay", new() { Payment = Free }, null },
        { "more refunded than captured", new() { Payment = Refunded, CapturedAmount = 10, RefundedAmount = 11 }, null },
        { "movements that say otherwise", new() { Payment = Authorized }, Paying(Moved("m-1", MovementKind.Capture, 5000)) },
        { "sums that say otherwise", new() { CapturedAmount = 4999 }, Paying(Moved("m-1", MovementKind.Capture, 5000)) },
        { "a capture of nothing", new(), Paying(Moved("m-1", MovementKind.Capture, 5000, "m-9")) },
        {
            "a refund beyond its capture", new(),
            Paying(Moved("m-1", MovementKind.Capture, 5000), Moved("m-2", MovementKind.Refund, 5001, "m-1"))
        },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Import_ContradictsItself_IsRefused(string what, AssertedState asserted, OrderPayment? payment)
    {
        var order = Samples.Pending with { Status = OrderStatus.Placed, Payments = payment is null ? [] : [payment] };

        Assert.Equal((what, RejectionCode.UnreachableState), (what, Import(order, asserted).Rejection!.Code));
    }

    [Theory]
    [InlineData(Paid)]
    [InlineData(Unpaid)]
    public void Import_NothingToPay_IsFree(PaymentStatus said)
    {
        var order = Samples.Pending with { Status = OrderStatus.Placed, Coupon = new() { Code = "ALL", Percentage = 100 } };

        Assert.Equal(Free, Import(order, new() { Payment = said }).Order!.Payment);
    }

    [Fact]
    public void Import_MovementAtAGateway_WaitsForNobodyAndCanBeEnded()
    {
        var asked = GatewayOrders.Pending().After(Verb.Place);

        var copy = Import(asked with { Id = "copy" }, new()).Order!;

        var movement = Assert.Single(copy.Payments[0].Movements);
        Assert.Equal((MovementState.Pending, 0, null), (movement.State, movement.Asks, movement.AskAt));
        Assert.Null(DueTimes.Next(copy));
        Assert.Equal(PaymentStatus.Authorized, copy.After(GatewayOrders.Done(movement.Id)).Payment);
        Assert.Equal(OrderStatus.Pending, copy.After(Verb.Submit).Status);
    }

    [Fact]
    public void Import_NewOrder_IsCreatedFromNothingWithDefaults()
    {
        var given = Samples.Pending with { Status = OrderStatus.Placed, CreatedAt = default, Version = 9 };

        var decision = Import(given);

        Assert.Equal("created", Assert.Single(decision.Events).Type);
        Assert.Equal((Samples.Now, Samples.Now, 0L), (decision.Order!.CreatedAt, decision.Order.PlacedAt, decision.Order.Version));
        Assert.Matches("^[0-9a-f]{32}$", decision.Order.Token);
        Assert.Equal(decision.Order.Token, Import(given).Order!.Token);
        Assert.NotEqual(decision.Order.Token, Import(given with { Id = "o-2" }).Order!.Token);
        Assert.Equal(
            decision.Order,
            new Order { Id = given.Id, Merchant = given.Merchant, Currency = "" }.Apply(decision.Events));
    }

    [Fact]
    public void Import_Replace_RestoresAndKeepsTheVersion()
    {
        var changed = Samples.Decide(Samples.Pending, Verb.Place).Order! with { Version = 7 };

        var decision = OrderDecider.Decide(
            changed, Samples.Command(Door.Manage, new ImportOrder(Samples.Pending, Replace: true)), Samples.Now);

        Assert.Equal("restored", Assert.Single(decision.Events).Type);
        Assert.Equal((7L, OrderStatus.Pending), (decision.Order!.Version, decision.Order.Status));
        Assert.Equal(Samples.Pending.CreatedAt, decision.Order.CreatedAt);
        Assert.Equal(changed, decision.Order.Revert(decision.Events));
    }

    [Fact]
    public void Import_ReplaceWithTheSame_LeavesAnEventWithoutChanges()
    {
        var order = Import(Samples.Pending).Order!;

        var decision = OrderDecider.Decide(order, Samples.Command(Door.Manage, new ImportOrder(order, Replace: true)), Samples.Now);

        Assert.Empty(Assert.Single(decision.Events).Changes);
    }

    [Fact]
    public void Import_BadValues_NamesEachField()
    {
        var order = Samples.Pending with
        {
            Currency = "",
            Lines = [new() { Id = "l", Quantity = -1, UnitAmount = long.MaxValue }],
            Adjustments = [new() { Id = "a", Kind = AdjustmentKind.Shipping, Amount = long.MinValue }],
            Tax = new() { Rate = -1 },
        };

        Assert.Equal(
            ["currency", "lines", "lines", "adjustments", "tax.rate"],
            Import(order).Rejection!.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Decide_NoOrderAndNoImport_Throws() =>
        Assert.Throws<ArgumentNullException>(
            () => OrderDecider.Decide(null, Samples.Command(Door.Manage, new CancelOrder()), Samples.Now));

    private static Decision Import(Order order, AssertedState? asserted = null) =>
        OrderDecider.Decide(null, Samples.Command(Door.Manage, new ImportOrder(order, Asserted: asserted)), Samples.Now);

    private static OrderPayment Paying(params ValueList<Movement> movements) => new() { Id = "p-1", Movements = movements };

    [Fact]
    public void Import_ChargedBackWithNothingDue_IsRefused()
    {
        var free = Samples.Pending with { Status = OrderStatus.Placed, Coupon = new() { Code = "ALL", Percentage = 100 } };
        var command = Samples.Command(Door.Manage, new ImportOrder(free, Asserted: new() { Payment = PaymentStatus.ChargedBack }));

        Assert.Equal(
            Rejection.Of(RejectionCode.UnreachableState, Verb.Import), OrderDecider.Decide(null, command, Samples.Now).Rejection);
    }

    private static Movement Moved(string id, MovementKind kind, long amount, string? parent = null) =>
        new() { Id = id, Kind = kind, Amount = amount, Parent = parent, At = Samples.Now };
}
