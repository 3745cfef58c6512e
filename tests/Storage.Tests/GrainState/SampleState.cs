namespace OrderGrains.Storage.Tests.GrainState;

public sealed record SampleState
{
    public string? Name { get; init; }
    public DayOfWeek Day { get; init; }
}
