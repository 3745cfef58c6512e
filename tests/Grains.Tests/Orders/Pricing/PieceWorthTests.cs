using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Pricing;

/// <summary>What single pieces of a line were worth: together always the line, with its share of discounts and its tax.</summary>
public sealed class PieceWorthTests
{
    [Theory]
    [InlineData(1000, 3, new long[] { 334, 333, 333 })]
    [InlineData(1001, 3, new long[] { 334, 334, 333 })]
    [InlineData(999, 3, new long[] { 333, 333, 333 })]
    [InlineData(2, 3, new long[] { 1, 1, 0 })]
    public void OfFirst_EachPieceMore_AddsItsShareAsTheLargestRemainderGivesIt(long total, int quantity, long[] pieces)
    {
        var order = Order(total, quantity);

        var found = Enumerable.Range(1, quantity)
            .Select(count => PieceWorth.OfFirst(order, "l-1", count) - PieceWorth.OfFirst(order, "l-1", count - 1)).ToArray();

        Assert.Equal(pieces, found);
        Assert.Equal(LargestRemainder.Round([.. Enumerable.Repeat((Int128)total, quantity)], quantity, total), found);
    }

    [Theory]
    [InlineData("l-1", -1, 0)]
    [InlineData("l-1", 4, 1000)]
    [InlineData("l-9", 1, 0)]
    public void OfFirst_WhatIsNotThere_CostsNothing(string line, long count, long worth) =>
        Assert.Equal(worth, PieceWorth.OfFirst(Order(1000, 3), line, count));

    /// <summary>Three of 4.99 with 22 % tax on top and a tenth off: 14.97 − 1.50 + 2.96.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 2)]
    [InlineData(3)]
    public void WorthOf_ReturnsOfALine_AddUpToWhatItCost(params int[] parts)
    {
        var line = Samples.Pending.Lines[0] with { Quantity = 3, UnitAmount = 499, TaxRate = 0.22m };
        var order = Samples.Decide(
            (Samples.Pending with { Lines = [line], Coupon = new() { Code = "TENTH", Percentage = 10 } }).Derived(),
            Door.Manage, new ChangeStatus(Verb.Place), new MoveMoney(Verb.Capture), new ShipItems()).Order!;
        var before = order.Balance.Captured;

        foreach (var (index, part) in parts.Index())
        {
            var decision = Samples.Decide(
                order, Door.Manage,
                new OpenReturn([new("l-1", part)], Return: $"x-{index}"), new CompleteReturn($"x-{index}", Refunds: true));
            Assert.Null(decision.Rejection);
            order = decision.Order!;
        }

        Assert.Equal((1643, 1643, PaymentStatus.Refunded), (before, order.Balance.Refunded, order.Payment));
    }

    [Fact]
    public void WorthOf_WhatCostNothing_IsNothing()
    {
        var free = Samples.Pending.Lines[1] with { UnitAmount = 0 };
        var order = Samples.Decide(
            (Samples.Pending with { Lines = [Samples.Pending.Lines[0], free] }).Derived(),
            Door.Manage, new ChangeStatus(Verb.Place), new MoveMoney(Verb.Capture), new ShipItems(),
            new OpenReturn([new("l-2", 1)]), new CompleteReturn("r-1", Refunds: true)).Order!;

        Assert.Equal((0, 0), (order.Balance.Refunded, order.Returns[0].Refunds.Count));
        Assert.Empty(Samples.Decide(order, Door.Manage, new CompleteReturn("r-1", Refunds: true)).Events);
    }

    private static Order Order(long total, int quantity) => (Samples.Pending with
    {
        Lines = [new() { Id = "l-1", Quantity = quantity, UnitAmount = 0, OptionsAmount = total }],
        Shipments = [],
    }).Derived();
}
