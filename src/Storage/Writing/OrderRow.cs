using OrderGrains.Storage.Searching;

namespace OrderGrains.Storage.Writing;

/// <summary>A snapshot of an order, and what it is found by.</summary>
/// <param name="Version">The version after the commit.</param>
/// <param name="Schema">How to read the payload.</param>
/// <param name="Payload">The order as JSON.</param>
/// <param name="Search">Null when the order is found by the same as before, as after most updates.</param>
internal sealed record OrderRow(long Version, int Schema, byte[] Payload, SearchRow? Search);
