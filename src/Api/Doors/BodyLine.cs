namespace OrderGrains.Api.Doors;

/// <summary>A line of a body.</summary>
/// <param name="Number">From 1; blank lines count.</param>
/// <param name="Text">Without what ends it; null where it is longer than lines may be.</param>
internal readonly record struct BodyLine(long Number, byte[]? Text);
