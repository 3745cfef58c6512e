using OrderGrains.Cluster.Tests.Support;
using OrderGrains.Faults.Power;
using OrderGrains.Faults.Processes;
using OrderGrains.Faults.Regimes;
using OrderGrains.Orders.Store;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Cluster.Tests.Faults;

/// <summary>
/// Power cuts at the moments of a script, and the proof that one would be seen: with flushes left out the same cuts must lose updates.
/// The regimes of the same name run with the other short ones.
/// </summary>
public sealed class PowerCutTests
{
    private const int Seed = 20_262;
    private const double Seconds = 2;

    [LinuxFact]
    public async Task Cut_AtEveryWriteOfSqlite_LosesNothing()
    {
        using var workspace = new Workspace();
        await using var tape = await Record(workspace, onFiles: true);
        var cuts = new EveryMoment(tape);

        var wrong = await cuts.Run();

        Assert.Empty(wrong);
        Assert.InRange(cuts.Cuts, 100, int.MaxValue);
        FlushesAreShared(tape, "orders.db-wal");
    }

    [LinuxFact]
    public async Task Cut_AtWritesOfPostgres_LosesNothing()
    {
        using var workspace = new Workspace();
        await using var tape = await Record(workspace, onFiles: false);

        var wrong = await new EveryMoment(tape).Run(most: 6);

        Assert.Empty(wrong);
        FlushesAreShared(tape, "/pg_wal/");
    }

    [LinuxTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cut_WhereNothingIsFlushed_LosesWhatWasPromised(bool onFiles)
    {
        using var workspace = new Workspace();
        await using var tape = await Record(workspace, onFiles, careless: true);

        var wrong = await new EveryMoment(tape).Run(most: 1);

        // Either engine may lose its own files as well.
        Assert.Contains(wrong, text => text.Contains("is at version 0, not 1", StringComparison.Ordinal)
            || text.Contains("it does not come back", StringComparison.Ordinal));
    }

    [LinuxTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Regime_WhereNothingIsFlushed_ReportsLostUpdates(bool onFiles)
    {
        using var workspace = new Workspace();

        var isLost = await Loses(new("planted", onFiles, careless: true), workspace);
        workspace.Keep = false;

        Assert.True(isLost);
    }

    /// <summary>Whether updates are lost; all are where server or service cannot use what is left of the files.</summary>
    private static async Task<bool> Loses(PowerCutRegime regime, Workspace workspace)
    {
        try
        {
            return (await RegimeRun.Go(regime, Seed, Seconds, workspace)).Lost.Count > 0;
        }
        catch (Exception e) when (e is ServerStartException or OrderStoreException
            || e.Message.Contains("The database cannot be used", StringComparison.Ordinal))
        {
            return true;
        }
    }

    private static Task<PowerTape> Record(Workspace workspace, bool onFiles, bool careless = false) =>
        PowerTape.Record(new() { Nodes = 1, OnFiles = onFiles, Powered = true, Careless = careless }, workspace);

    /// <summary>
    /// A lone update takes one flush of the log; the quickest shows it, for members of a cluster write on their own account as well. Of
    /// those that come at once, many share one.
    /// </summary>
    private static void FlushesAreShared(PowerTape tape, string file)
    {
        Assert.Equal(1, tape.Script.Lone.Min(range => tape.Flushes(range, file)));
        Assert.InRange(tape.Flushes(tape.Script.Burst, file), 1, UpdateScript.AtOnce - 1);
    }
}
