using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Judging;

/// <summary>The service's own audit of what it left, run as an operator would.</summary>
internal static class Auditing
{
    /// <summary>A line for every finding; empty when nothing is wrong.</summary>
    public static async Task<IReadOnlyList<string>> Run(Cluster cluster)
    {
        string[] where = cluster.Server is { } server ? ["--database", server.ConnectionString()] : ["--data-directory", cluster.Files];
        var (exitCode, output, error) = await Shell.Try("dotnet", [cluster.Program, "audit", .. where]);
        return exitCode == 0 ? [] : [.. $"{output}{error}".Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
