using OrderGrains.Faults.Processes;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// The database has a standby, which takes its place when it is lost. The nodes reach whichever it is at one address and run on. An
/// asynchronous standby lacks the last updates; from a synchronous one nothing may be missing that was acknowledged, however long it was
/// away before.
/// </summary>
/// <param name="name">What the command line calls it.</param>
/// <param name="isSynchronous">Whether a commit waits for the standby.</param>
internal sealed class StandbyRegime(string name, bool isSynchronous) : IRegime
{
    public string Name => name;

    /// <summary>The one whose end every run can wait for.</summary>
    public bool IsShort => !isSynchronous;

    public ClusterPlan Plan => new() { Relayed = true, Settings = PostgresServer.Replicated };

    public async Task Run(Scene scene)
    {
        var primary = scene.Cluster.Server!;
        var standby = await primary.StartStandbyAsync();
        try
        {
            await (isSynchronous ? StayAway(scene, primary, standby) : FallBehind(scene, standby));
        }
        catch
        {
            await standby.DisposeAsync();
            throw;
        }

        await primary.KillAsync();
        scene.Cluster.TakeOver(standby);
        await standby.AskAsync("SELECT pg_promote()");
        if (isSynchronous)
            scene.Mark();
        else
            scene.Rewind();
        await primary.DisposeAsync();
        await scene.Calm(3, 5);
        await scene.ReplaceEnded();
    }

    /// <summary>The standby stops following; the load goes on.</summary>
    private static async Task FallBehind(Scene scene, PostgresServer standby)
    {
        await scene.Calm(1, 2);
        await standby.AskAsync("ALTER SYSTEM SET primary_conninfo = ''");
        await standby.AskAsync("SELECT pg_reload_conf()");
        while (await standby.AskAsync("SELECT count(*) FROM pg_stat_wal_receiver") is not 0L)
            await scene.Wait(0.1, 0.1);
        scene.Mark();
        do
            await scene.Calm(1, 3);
        while (!scene.IsOver);
        await scene.UntilFromMemory();
    }

    /// <summary>The standby stands still while commits wait for it, to the end of the run; of those none may be acknowledged.</summary>
    private static async Task StayAway(Scene scene, PostgresServer primary, PostgresServer standby)
    {
        await primary.AskAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await primary.AskAsync("SELECT pg_reload_conf()");
        while (await primary.AskAsync("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'") is not 1L)
            await scene.Wait(0.1, 0.1);
        await scene.Calm(1, 3);
        var processes = ProcessTree.Of(standby.ProcessId);
        await Shell.Signal("STOP", processes);
        while (!scene.IsOver)
            await scene.Wait(0.5, 1);
        await primary.KillAsync();
        await Shell.Signal("CONT", processes);
    }
}
