using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.History;

/// <summary>The size of an event follows the size of the change, however much surrounds it.</summary>
public sealed class ChangeSizeTests
{
    private const int MostBytes = 1024;

    private static readonly Order Large = Samples.Pending with
    {
        Comment = new string('c', 1_000_000),
        Attributes = new(Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create($"attribute_{i}", "some value"))),
        Lines = [.. Enumerable.Range(0, 1000).Select(i => new OrderLine { Id = $"l-{i}", Sku = "SKU", Quantity = 1, UnitAmount = 100 })],
        Metadata = new($$$"""{"big":"{{{new string('m', 100_000)}}}","small":{"a":1}}"""),
    };

    public static TheoryData<Order> Changed =>
    [
        Large with { Comment = Large.Comment + new string('x', 100) },
        Large with { Attributes = Large.Attributes.Set("attribute_500", "another") },
        Large with { Attributes = Large.Attributes.Set("one_more", "value") },
        Large with { Attributes = Large.Attributes.Remove("attribute_0") },
        Large with { Lines = [.. Large.Lines.Select(line => line.Id == "l-500" ? line with { Quantity = 2 } : line)] },
        Large with { Lines = [.. Large.Lines.Where(line => line.Id != "l-500")] },
        Large with { Lines = Large.Lines.Add(new() { Id = "l-1000", Quantity = 1 }) },
        Large with { Metadata = new(Large.Metadata!.Value.Replace("\"a\":1", "\"a\":2", StringComparison.Ordinal)) },
    ];

    [Theory]
    [MemberData(nameof(Changed))]
    public void Write_OneElementOfALargeOrder_IsSmall(Order after) => Assert.InRange(Payload(after).Length, 1, MostBytes);

    [Theory]
    [MemberData(nameof(Changed))]
    public void Apply_WhatWasWritten_LeadsToTheOrderAndBack(Order after)
    {
        var change = Assert.Single(OrderFields.ReadChanges(Payload(after)));

        Assert.Equal(after, change.Apply(Large));
        Assert.Equal(Large, change.Revert(after));
    }

    [Fact]
    public void Decide_AppendToALargeComment_IsASmallEvent()
    {
        var command = Samples.Command(Door.Centra, new AddComment(new string('x', 100)));

        var decision = OrderDecider.Decide(Large, command, Samples.Now);

        Assert.InRange(Payloads.Write(Assert.Single(decision.Events).Changes).Length, 1, MostBytes);
    }

    private static byte[] Payload(Order after) => Payloads.Write(OrderFields.Diff(Large, after));
}
