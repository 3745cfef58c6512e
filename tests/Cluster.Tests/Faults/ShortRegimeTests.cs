using OrderGrains.Faults.Processes;
using OrderGrains.Faults.Regimes;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Faults;

/// <summary>The short form of the fault program: a few regimes, briefly.</summary>
public sealed class ShortRegimeTests
{
    private const int Seed = 20_260;
    private const double Seconds = 5;

    /// <summary>Where they can be run at all; what is only not installed is a failure, but for a PostgreSQL without its tools.</summary>
    public static TheoryData<string> Names =>
    [
        .. AllRegimes.List
            .Where(regime => regime.IsShort && (OperatingSystem.IsLinux() || regime.Obstacle is null))
            .Where(regime => PostgresServer.CanBackUp || !regime.Plan.Settings.SequenceEqual(PostgresServer.Replicated))
            .Select(regime => regime.Name),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_ShortRegime_BreaksNoPromise(string name)
    {
        var regime = AllRegimes.List.Single(regime => regime.Name == name);
        using var workspace = new Workspace();

        var verdict = await RegimeRun.Go(regime, Seed, Seconds, workspace);

        var violations = verdict.Violations.SelectMany(violation => violation.Found.Select(found => $"{violation.Name}: {found}"));
        Assert.True(verdict.IsClean, $"{string.Join('\n', violations)}\nLogs in {workspace.Root}");
        Assert.InRange(verdict.Acknowledged, 100, int.MaxValue);
    }
}
