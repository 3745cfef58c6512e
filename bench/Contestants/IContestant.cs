using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Contestants;

/// <summary>A system that does a workload.</summary>
internal interface IContestant
{
    /// <summary>As the table names it.</summary>
    string Name { get; }

    /// <summary>Does the workload for a while.</summary>
    /// <exception cref="InvalidDataException">An answer was not the expected one.</exception>
    Task<Round> Run(Workload workload, TimeSpan duration);

    /// <summary>The sum of the stored versions of the first orders; null for a contestant that stores nothing.</summary>
    Task<long?> Versions(int orders);
}
