namespace OrderGrains.Storage.Reading;

/// <summary>An order's row as a load reads it.</summary>
/// <param name="Ordinal">The order's number.</param>
/// <param name="Place">The last row of its history that the payload contains.</param>
/// <param name="Schema">How to read the payload.</param>
/// <param name="Salt">See <see cref="Orders.EventChain.Digest"/>.</param>
/// <param name="Payload">The order as JSON.</param>
/// <param name="Dropped">The last row of its history that was dropped; null while the history is whole.</param>
internal sealed record LoadedSnapshot(long Ordinal, int Place, int Schema, byte[] Salt, byte[] Payload, DroppedRow? Dropped);
