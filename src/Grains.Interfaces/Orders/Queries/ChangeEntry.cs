namespace OrderGrains.Orders;

/// <summary>One event in a merchant's change feed.</summary>
/// <param name="OrderId">Whose history it belongs to.</param>
/// <param name="Entry">The event as the order's history shows it.</param>
[GenerateSerializer, Immutable, Alias("og.changeEntry")]
public sealed record ChangeEntry([property: Id(0)] string OrderId, [property: Id(1)] HistoryEntry Entry);
