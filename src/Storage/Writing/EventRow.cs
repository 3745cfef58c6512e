namespace OrderGrains.Storage.Writing;

internal sealed record EventRow(
    long Version, int Sequence, long At, string Actor, string Door, string Type, Guid CommandId, byte[] Changes);
