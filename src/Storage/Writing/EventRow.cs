namespace OrderGrains.Storage.Writing;

/// <param name="Version">The version it led to.</param>
/// <param name="Sequence">Its place in the version.</param>
/// <param name="At">When by the process's clock, in ticks.</param>
/// <param name="Actor">Who asked.</param>
/// <param name="Door">By number.</param>
/// <param name="Type">See <see cref="Orders.EventTypes"/>.</param>
/// <param name="CommandId">The command.</param>
/// <param name="Changes">As they are stored.</param>
/// <param name="Record">The command's record, in its first event; null where the command has none.</param>
internal sealed record EventRow(
    long Version, short Sequence, long At, string Actor, short Door, short Type, Guid CommandId, byte[] Changes, RecordRow? Record);
