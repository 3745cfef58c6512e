using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Writing;

internal sealed record OrderRow(long Version, int Schema, byte[] Payload, long UpdatedAt, SearchRow Search);
