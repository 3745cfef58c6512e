using OrderGrains.Faults.Load;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>One way to make trouble.</summary>
internal interface IRegime
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>Among the few that every change is tested with.</summary>
    bool IsShort => false;

    ClusterPlan Plan => new();

    LoadPlan Load => new();

    /// <summary>Why it cannot be run on this machine; null where it can.</summary>
    string? Obstacle => null;

    /// <summary>Whether a run in which no answer was given from memory has shown nothing.</summary>
    bool NeedsMemory => true;

    /// <summary>Makes trouble under load until the time is over, and leaves everything in order.</summary>
    Task Run(Scene scene);
}
