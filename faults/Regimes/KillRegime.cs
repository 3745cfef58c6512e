using OrderGrains.Faults.Load;

namespace OrderGrains.Faults.Regimes;

/// <summary>kill -9 of a node every few seconds; another takes its place.</summary>
/// <param name="name">What the command line calls it.</param>
/// <param name="isShort">Among the few that every change is tested with.</param>
/// <param name="load">What the clients do.</param>
internal sealed class KillRegime(string name, bool isShort, LoadPlan load) : IRegime
{
    public string Name => name;

    public bool IsShort => isShort;

    public LoadPlan Load => load;

    public async Task Run(Scene scene)
    {
        while (!scene.IsOver)
        {
            await scene.Lull();
            var node = scene.AnyNode();
            scene.Mark();
            await node.Kill();
            scene.Cluster.Remove(node);
            await scene.Cluster.StartNode();
        }
    }
}
