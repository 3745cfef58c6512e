using System.Globalization;
using OrderGrains.Faults.Processes;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// Every flush of the database takes a tenth of a second longer, and now and then all of its processes stand still for a while, as they do
/// when a disk hangs.
/// </summary>
internal sealed class SlowDiskRegime : IRegime
{
    private const int DelayMicroseconds = 100_000;

    public string Name => "slow-disk";

    public async Task Run(Scene scene)
    {
        var server = scene.Cluster.Server!;
        await Delay(server, DelayMicroseconds);
        while (!scene.IsOver)
        {
            await scene.Calm(1, 3);
            var processes = ProcessTree.Of(server.ProcessId);
            await Shell.Signal("STOP", processes);
            await scene.Wait(0.5, 6);
            await Shell.Signal("CONT", processes);
            scene.Mark();
        }

        await Delay(server, 0);
    }

    /// <summary>PostgreSQL waits this long before it flushes its log, whoever else is there to share the flush.</summary>
    private static async Task Delay(PostgresServer server, int microseconds)
    {
        await server.AskAsync(string.Create(CultureInfo.InvariantCulture, $"ALTER SYSTEM SET commit_delay = {microseconds}"));
        await server.AskAsync("ALTER SYSTEM SET commit_siblings = 0");
        await server.AskAsync("SELECT pg_reload_conf()");
    }
}
