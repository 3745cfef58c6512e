using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>One changed element: from which value to which, or what was added at the end of a text.</summary>
/// <param name="Path">E.g. <c>shippingAddress.firstName</c>, <c>lines[l-1].quantity</c> or <c>attributes[gift_message]</c>.</param>
/// <param name="From">Canonical JSON; null where there was no value.</param>
/// <param name="To">Canonical JSON; null where there is no value.</param>
/// <param name="Append">What a text grew by; then there are no values.</param>
[GenerateSerializer, Immutable, Alias("og.historyChange")]
public sealed record HistoryChange(
    [property: Id(0)] string Path,
    [property: Id(1)] JsonText? From,
    [property: Id(2)] JsonText? To,
    [property: Id(3)] string? Append = null);
