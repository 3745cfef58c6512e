using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Orders.Writing;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>The bound of an order's size never lets one pass that is too large.</summary>
public sealed class SizeTests
{
    private const int Max = 10_000;

    private readonly SizeLimit _limit = new(Max);

    [Fact]
    public void Allows_ManySmallChanges_PassForEver()
    {
        var order = Samples.Pending;
        for (var change = 0; change < 1000; change++)
            Assert.True(Change(ref order, order with { Notes = $"note {change}" }));
    }

    [Fact]
    public void Allows_AppendingForEver_EndsJustBelowTheLimit()
    {
        var order = Samples.Pending;
        while (Change(ref order, order with { Notes = order.Notes + "äöü\u0001<\"" }))
        {
            // It still fits.
        }

        var size = StoredJson.Write(
            writer => System.Text.Json.JsonSerializer.Serialize(writer, order, OrderJsonContext.Default.Order)).Length;
        Assert.InRange(size, Max - 20, Max);
    }

    [Fact]
    public void Allows_OrderThatIsTooLargeAlready_MayBecomeSmallerOnly()
    {
        var order = Samples.Pending with { Notes = new string('n', 2 * Max) };

        Assert.False(Change(ref order, order with { Notes = order.Notes + "n" }));
        Assert.True(Change(ref order, order with { Notes = order.Notes![..^1] }));
    }

    [Fact]
    public void Allows_WhatCannotBeRefused_PassesTheLimit()
    {
        var order = Samples.Pending with { Notes = new string('n', 2 * Max) };
        var settled = order with { Notes = order.Notes + "n" };

        Assert.True(_limit.Allows(order, settled, [Happened(order, settled)], exempt: true));
        Assert.False(Change(ref settled, settled with { Notes = settled.Notes + "n" }));
    }

    [Fact]
    public void WouldAllow_WhateverItIsAsked_LeavesTheBoundAsItIs()
    {
        var order = Samples.Pending with { Notes = new string('n', Max - 2000) };
        Assert.True(Change(ref order, order with { Reference = "measured" }));

        Assert.True(_limit.WouldAllow(order, order with { Notes = null }, [Happened(order, order with { Notes = null })]));
        Assert.False(Change(ref order, order with { Comment = new string('c', 3000) }));
    }

    private bool Change(ref Order order, Order next)
    {
        if (!_limit.Allows(order, next, [Happened(order, next)]))
            return false;
        order = next;
        return true;
    }

    private static RecordedEvent Happened(Order order, Order next) => new()
    {
        Version = 1,
        Sequence = 0,
        At = DateTimeOffset.UnixEpoch,
        Actor = "test",
        Door = Door.Manage,
        CommandId = Guid.Empty,
        Event = new("tested", OrderFields.Diff(order, next)),
    };
}
