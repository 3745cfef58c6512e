namespace OrderGrains.Storage.Writing;

/// <param name="Id">The record's id.</param>
/// <param name="Fingerprint">The fingerprint of its request.</param>
/// <param name="CommandId">The command.</param>
/// <param name="Version">The version it led to.</param>
/// <param name="At">When by the process's clock, in ticks; counts only where the store has no clock of its own.</param>
/// <param name="Keep">How long it is honoured; one of the same id that is as old gives way. In ticks.</param>
internal sealed record RecordRow(Guid Id, Guid Fingerprint, Guid CommandId, long Version, long At, long Keep)
{
    /// <summary>A record of the same id from then or before has had its time, by the process's clock; in ticks.</summary>
    public long Replaces => At - Keep;
}
