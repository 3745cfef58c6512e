namespace OrderGrains.Storage.Writing;

internal sealed record EffectRow(long Version, int Sequence, byte[] Effect);
