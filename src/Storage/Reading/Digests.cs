using System.Data.Common;

namespace OrderGrains.Storage.Reading;

/// <summary>What the hash of an erased row covers in place of its changes; of others it is null on SQLite, empty on PostgreSQL.</summary>
internal static class Digests
{
    /// <summary>Null where the row has not been erased.</summary>
    public static byte[]? Read(DbDataReader row, int column) =>
        !row.IsDBNull(column) && row.GetFieldValue<byte[]>(column) is { Length: > 0 } digest ? digest : null;
}
