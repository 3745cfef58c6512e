using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>A part of the orders found.</summary>
[GenerateSerializer, Immutable, Alias("og.searchPage")]
public sealed record SearchPage
{
    [Id(0)] public ValueList<Order> Items { get; init; }

    /// <summary>The position to continue after; null at the end.</summary>
    [Id(1)] public SearchPosition? Next { get; init; }
}
