using OrderGrains.Orders;
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
    [InlineData(Free, 0, 0, 0)]
    public void Import_WithoutAmounts_TakesThemFromThePaymentStatus(PaymentStatus payment, long authorized, long captured, long refunded)
    {
        var order = Import(Samples.Pending with { Status = OrderStatus.Placed, Payment = payment }).Order!;

        Assert.Equal((authorized, captured, refunded), (order.AuthorizedAmount, order.CapturedAmount, order.RefundedAmount));
    }

    [Fact]
    public void Import_AmountsGiven_AreKept()
    {
        var placed = Samples.Pending with { Status = OrderStatus.Placed, Payment = PartiallyRefunded };
        var given = placed with { CapturedAmount = 900, RefundedAmount = 1 };

        var order = Import(given).Order!;

        Assert.Equal((900, 1), (order.CapturedAmount, order.RefundedAmount));
    }

    [Fact]
    public void Import_NewOrder_IsCreatedFromNothingWithDefaults()
    {
        var given = Samples.Pending with { Status = OrderStatus.Placed, Payment = Paid, CreatedAt = default, Version = 9 };

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

    [Theory]
    [InlineData(OrderStatus.Draft, Paid, FulfillmentStatus.Unfulfilled)]
    [InlineData(OrderStatus.Pending, Unpaid, FulfillmentStatus.Delivered)]
    [InlineData(OrderStatus.Placed, Expired, FulfillmentStatus.InTransit)]
    public void Import_StateNoPathReaches_IsRefused(OrderStatus status, PaymentStatus payment, FulfillmentStatus fulfillment)
    {
        var decision = Import(Samples.Pending with { Status = status, Payment = payment, Fulfillment = fulfillment });

        var reachable = OrderGrains.Orders.Lifecycle.Reachable.Contains(new(status, payment, fulfillment));
        Assert.Equal(reachable ? null : RejectionCode.UnreachableState, decision.Rejection?.Code);
        Assert.Equal(payment == Expired, reachable);
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

    private static Decision Import(Order order) =>
        OrderDecider.Decide(null, Samples.Command(Door.Manage, new ImportOrder(order)), Samples.Now);
}
