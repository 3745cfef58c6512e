namespace OrderGrains.Faults.Regimes;

/// <summary>kill -9 of a node every few seconds; another takes its place.</summary>
internal sealed class KillRegime : IRegime
{
    public string Name => "kill";

    public bool IsShort => true;

    public async Task Run(Scene scene)
    {
        while (!scene.IsOver)
        {
            await scene.Wait(1, 3);
            var node = scene.AnyNode();
            scene.Mark();
            await node.Kill();
            scene.Cluster.Remove(node);
            await scene.Cluster.StartNode();
        }
    }
}
