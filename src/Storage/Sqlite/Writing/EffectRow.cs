namespace OrderGrains.Storage.Sqlite.Writing;

internal sealed record EffectRow(long Version, int Sequence, byte[] Effect);
