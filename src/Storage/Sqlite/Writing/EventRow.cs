namespace OrderGrains.Storage.Sqlite.Writing;

internal sealed record EventRow(
    long Version, int Sequence, long At, string Actor, string Door, string Type, byte[] CommandId, byte[] Changes);
