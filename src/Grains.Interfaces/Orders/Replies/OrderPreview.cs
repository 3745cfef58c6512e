using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What a command would do that was only decided.</summary>
/// <param name="Order">The order as the command would leave it.</param>
/// <param name="Events">What would have happened then; none where everything asked for is so already.</param>
[GenerateSerializer, Immutable, Alias("og.orderPreview")]
public sealed record OrderPreview([property: Id(0)] Order Order, [property: Id(1)] ValueList<HistoryEntry> Events);
