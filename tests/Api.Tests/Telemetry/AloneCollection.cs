namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>Tests beside which no other runs: what is measured in a process is told to all of its services.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
