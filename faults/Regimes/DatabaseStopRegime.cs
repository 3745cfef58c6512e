using OrderGrains.Postgres.Server;

namespace OrderGrains.Faults.Regimes;

/// <summary>The database is stopped under load in one of its ways, and started again.</summary>
/// <param name="name">What the command line calls it.</param>
/// <param name="isShort">Among the few that every change is tested with.</param>
/// <param name="stop">How it is stopped.</param>
internal sealed class DatabaseStopRegime(string name, bool isShort, Func<PostgresServer, Task> stop) : IRegime
{
    public string Name => name;

    public bool IsShort => isShort;

    public async Task Run(Scene scene)
    {
        var server = scene.Cluster.Server!;
        while (!scene.IsOver)
        {
            await scene.Calm(2, 4);
            await stop(server);
            await scene.Wait(0, 2);
            await server.StartAsync();
            scene.Mark();
        }
    }
}
