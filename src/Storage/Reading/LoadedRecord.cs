namespace OrderGrains.Storage.Reading;

/// <summary>The record in a row of an order's history.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Fingerprint">The fingerprint of its request.</param>
/// <param name="KeptAt">When it was made by the store's clock, in ticks.</param>
internal sealed record LoadedRecord(Guid Id, Guid Fingerprint, long KeptAt);
