using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One changed member: from which value to which.</summary>
/// <param name="Path">E.g. <c>status</c> or <c>shippingAddress.firstName</c>.</param>
/// <param name="From">Canonical JSON; null where there was no value.</param>
/// <param name="To">Canonical JSON; null where there is no value.</param>
[GenerateSerializer, Immutable, Alias("og.historyChange")]
public sealed record HistoryChange(
    [property: Id(0)] string Path,
    [property: Id(1)] JsonText? From,
    [property: Id(2)] JsonText? To);
