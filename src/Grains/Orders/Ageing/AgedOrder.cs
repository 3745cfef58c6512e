namespace OrderGrains.Orders.Ageing;

/// <summary>An order that nothing has been written of for long, with what is still there of its history.</summary>
/// <param name="Key">The order.</param>
/// <param name="Ordinal">Its number in its database.</param>
/// <param name="Salt">See <see cref="EventChain.Digest"/>.</param>
/// <param name="Before">The place of the row that the first one follows; 0 for a whole history.</param>
/// <param name="BeforeHash">The hash of that row, or <see cref="EventChain.Beginning"/>.</param>
/// <param name="Place">The place of the last row.</param>
/// <param name="Hash">The hash of the last row.</param>
public sealed record AgedOrder(OrderKey Key, long Ordinal, byte[] Salt, int Before, byte[] BeforeHash, int Place, byte[] Hash)
{
    /// <summary>When the last event happened.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
