namespace OrderGrains.Fuzz.Json;

/// <summary>A member of an object, or an item of a list.</summary>
/// <param name="Name">As it is written, with its quotes; null in a list.</param>
/// <param name="Value">What it holds.</param>
internal sealed record JsonMember(string? Name, JsonPiece Value);
