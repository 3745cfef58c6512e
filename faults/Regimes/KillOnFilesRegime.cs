using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>kill -9 of the only process there is, on SQLite files; it is started again on them.</summary>
internal sealed class KillOnFilesRegime : IRegime
{
    public string Name => "kill-files";

    public bool IsShort => true;

    public ClusterPlan Plan => new() { Nodes = 1, OnFiles = true };

    public async Task Run(Scene scene)
    {
        while (!scene.IsOver)
        {
            await scene.Calm(1, 3);
            var node = scene.AnyNode();
            await node.Kill();
            scene.Cluster.Remove(node);
            scene.Mark();
            await scene.Cluster.StartNode();
        }
    }
}
