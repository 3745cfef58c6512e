using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>
/// A change as it is stored: <c>{"p":"comment","f":"before","t":"after"}</c>, where an absent value means that there was or is none;
/// <c>{"p","a"}</c> for a text that grew; with <c>"i"</c> where an element came to a list or left it (see <see cref="ChangeNames"/>).
/// </summary>
/// <param name="Path">What changed, under its present name.</param>
/// <param name="From">The value before.</param>
/// <param name="To">The value after.</param>
/// <param name="Append">The text added at the end of another; then there are no values.</param>
/// <param name="At">The place of an element among the others, from 0.</param>
internal sealed record StoredChange(FieldPath Path, JsonElement? From, JsonElement? To, string? Append, int? At);
