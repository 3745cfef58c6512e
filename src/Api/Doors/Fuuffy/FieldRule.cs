namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>What a field's value must be beyond its type.</summary>
/// <param name="Accepts">The condition.</param>
/// <param name="Text">What the field "must …", as the error says it.</param>
internal sealed record FieldRule<T>(Func<T, bool> Accepts, string Text);
