namespace OrderGrains.Tests.Telemetry;

/// <summary>Tests beside which no other runs: what is counted in a process is told to all who look.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
