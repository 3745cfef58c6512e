namespace OrderGrains.Api.Doors;

/// <summary>A line of a body.</summary>
/// <param name="Number">From 1; blank lines count.</param>
/// <param name="Text">With what ends it; null where it is longer than lines may be.</param>
/// <param name="End">How many bytes it and all before it have, with what ends them.</param>
internal readonly record struct BodyLine(long Number, byte[]? Text, long End);
