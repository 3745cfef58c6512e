namespace OrderGrains.Storage.Writing;

/// <param name="Id">The record's id.</param>
/// <param name="Fingerprint">The fingerprint of its request.</param>
internal sealed record RecordRow(Guid Id, Guid Fingerprint);
