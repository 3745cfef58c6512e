namespace OrderGrains.Orders;

/// <summary>What the hash of a row of an order's history covers, beside the rows before it.</summary>
/// <param name="Place">The row's number in the history, from 1.</param>
/// <param name="Version">The order's version after it.</param>
/// <param name="Sequence">Position within the version.</param>
/// <param name="At">When, in ticks of 100 ns since the year 1, UTC.</param>
/// <param name="Door">Through which door, by number.</param>
/// <param name="Type">What happened, by number; see <see cref="EventTypes"/>.</param>
/// <param name="CommandId">The command.</param>
/// <param name="KeyId">See <see cref="IdempotencyKey.Id"/>; empty without a key.</param>
/// <param name="Fingerprint">See <see cref="IdempotencyKey.Fingerprint"/>; empty without a key.</param>
/// <param name="Actor">Who asked.</param>
public readonly record struct ChainLink(
    int Place, long Version, int Sequence, long At, short Door, short Type, Guid CommandId, Guid KeyId, Guid Fingerprint, string Actor);
