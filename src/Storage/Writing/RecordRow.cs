namespace OrderGrains.Storage.Writing;

/// <param name="Id">The record's id.</param>
/// <param name="Fingerprint">The fingerprint of its request.</param>
/// <param name="CommandId">The command.</param>
/// <param name="Version">The version it led to.</param>
/// <param name="At">When, in ticks.</param>
/// <param name="Replaces">A record of the same id that is not younger has had its time and gives way; in ticks.</param>
internal sealed record RecordRow(string Id, string Fingerprint, Guid CommandId, long Version, long At, long Replaces);
