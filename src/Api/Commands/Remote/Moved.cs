namespace OrderGrains.Api.Commands.Remote;

/// <summary>How far a long command is.</summary>
/// <param name="Done">Of the whole.</param>
/// <param name="Whole">In whatever unit; null where nobody knows.</param>
/// <param name="Text">In words.</param>
internal readonly record struct Moved(long Done, long? Whole, string Text);
