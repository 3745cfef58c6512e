using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>The database's disk fills up; when there is room again, the database is started again where it gave up.</summary>
internal sealed class DiskFullRegime : IRegime
{
    public string Name => "disk-full";

    public ClusterPlan Plan => new() { SmallDisk = true };

    public string? Obstacle => Environment.IsPrivilegedProcess ? null : "mounting a small disk takes root";

    public async Task Run(Scene scene)
    {
        var server = scene.Cluster.Server!;
        while (!scene.IsOver)
        {
            await scene.Calm(2, 3);
            await scene.Cluster.Disk.Fill();
            await scene.Wait(2, 5);
            scene.Cluster.Disk.Free();
            if (server.HasEnded)
            {
                await server.StopAsync("SIGQUIT");
                await server.StartAsync();
            }

            scene.Mark();
        }
    }
}
