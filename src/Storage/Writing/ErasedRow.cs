namespace OrderGrains.Storage.Writing;

/// <summary>A row of an order's history on its way to be erased.</summary>
/// <param name="Place">Its number in the history.</param>
/// <param name="Version">The order's version after it.</param>
/// <param name="Changes">As they are stored.</param>
/// <param name="Digest">See <see cref="Orders.EventChain.Digest"/>; null where the row has not been erased before.</param>
internal sealed record ErasedRow(int Place, long Version, byte[] Changes, byte[]? Digest);
