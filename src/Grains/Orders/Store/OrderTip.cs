namespace OrderGrains.Orders.Store;

/// <summary>
/// Where an order's stored history ends, which is what its next commit must follow. Made by a store, carried from a load to a commit and
/// from one commit to the next; it means nothing to whoever carries it.
/// </summary>
/// <param name="Ordinal">The order's number in its database, from 1.</param>
/// <param name="Place">The number of the history's last row, from 1, without a gap.</param>
/// <param name="Hash">Of the last row, over all before it; see <see cref="EventChain"/>.</param>
/// <param name="Salt">See <see cref="EventChain.Digest"/>.</param>
public sealed record OrderTip(long Ordinal, int Place, byte[] Hash, byte[] Salt)
{
    /// <summary>How many rows of the history follow the snapshot in the order's own row.</summary>
    public int Behind { get; init; }

    /// <summary>How many bytes of changes these rows have.</summary>
    public long BehindBytes { get; init; }

    /// <summary>How many bytes the snapshot has.</summary>
    public long SnapshotBytes { get; init; }
}
