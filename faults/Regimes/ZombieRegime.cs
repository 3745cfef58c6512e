using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// SIGSTOP of a node for longer or shorter than it takes the others to give it up, then SIGCONT. Half of the load goes to the node as it
/// wakes: it must neither write nor mislead.
/// </summary>
internal sealed class ZombieRegime : IRegime
{
    public string Name => "zombie";

    public bool IsShort => true;

    /// <summary>Settled soon, so that nodes answer from memory in a short run too: what a death rests on needs no time to settle.</summary>
    public ClusterPlan Plan => new() { SettleTime = TimeSpan.FromSeconds(1) };

    public async Task Run(Scene scene)
    {
        while (!scene.IsOver)
        {
            await scene.Lull();
            await scene.ReplaceEnded();
            var node = scene.AnyNode();
            scene.Mark();
            await node.Pause();
            await scene.Wait(0.5, 12);
            scene.Picker.Favourite = node;
            await node.Resume();
            await scene.Wait(2, 3);
            scene.Picker.Favourite = null;
            await scene.ReplaceEnded();
        }
    }
}
