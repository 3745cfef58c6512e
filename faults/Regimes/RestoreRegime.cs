using OrderGrains.Faults.Processes;
using OrderGrains.Postgres.Server;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// The database is lost and restored from a backup that was made under load, while the nodes run on with what they know of later. Updates
/// since the backup are lost, as they must be, and none before it; from then on the nodes must tell nothing but what is there.
/// </summary>
internal sealed class RestoreRegime : IRegime
{
    public string Name => "restore";

    public bool IsShort => true;

    public ClusterPlan Plan => new() { Settings = PostgresServer.Replicated };

    public async Task Run(Scene scene)
    {
        var server = scene.Cluster.Server!;
        var backup = Path.Combine(server.Folder, "backup");
        await scene.Calm(1, 2);
        await scene.BackUp(() => server.BackUpAsync(backup));
        scene.Mark();
        do
            await scene.Calm(1, 3);
        while (!scene.IsOver);

        await scene.UntilFromMemory();
        await server.KillAsync();
        Directory.Delete(server.Data, recursive: true);
        Directory.Move(backup, server.Data);
        await server.StartAsync();
        scene.Rewind();
        await scene.Calm(3, 5);
        await scene.ReplaceEnded();
    }
}
