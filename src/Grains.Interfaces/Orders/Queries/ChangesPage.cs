using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>A part of a merchant's change feed.</summary>
/// <param name="Items">Each order's events in the order of its versions.</param>
/// <param name="Next">The cursor to continue after; the one asked with when there is nothing more.</param>
[GenerateSerializer, Immutable, Alias("og.changesPage")]
public sealed record ChangesPage([property: Id(0)] ValueList<ChangeEntry> Items, [property: Id(1)] string Next);
