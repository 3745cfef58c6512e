using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Writing;

/// <param name="Version">The version after the commit.</param>
/// <param name="Schema">How to read the payload.</param>
/// <param name="Payload">The order as JSON.</param>
/// <param name="UpdatedAt">In ticks, UTC.</param>
/// <param name="Search">Null when the order is found by the same as before, as after most updates.</param>
internal sealed record OrderRow(long Version, int Schema, byte[] Payload, long UpdatedAt, SearchRow? Search);
