namespace OrderGrains.Storage.Reading;

/// <summary>The last row of an order's history that was exported and dropped; the next one follows it as if it were there.</summary>
/// <param name="Place">Its number in the history.</param>
/// <param name="Hash">See <see cref="Orders.EventChain"/>.</param>
internal sealed record DroppedRow(int Place, byte[] Hash);
