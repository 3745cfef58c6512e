namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>What the values of a condition are compared with.</summary>
/// <param name="Text">As it was sent.</param>
internal sealed record FilterArguments(string Text)
{
    /// <summary>The parts between commas.</summary>
    public IReadOnlyList<string> List { get; } = [.. QueryNames.Of([Text])];
}
