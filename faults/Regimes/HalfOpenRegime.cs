using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// Every connection of the nodes to the database falls silent and stays open, as when a router between them has forgotten it; new ones are
/// made as ever. The nodes must give the old ones up by themselves.
/// </summary>
internal sealed class HalfOpenRegime : IRegime
{
    public string Name => "half-open";

    public ClusterPlan Plan => new() { Relayed = true };

    public async Task Run(Scene scene)
    {
        do
        {
            await scene.Lull();
            await scene.ReplaceEnded();
            scene.Mark();
            scene.Cluster.Relay.FallSilent();
        }
        while (!scene.IsOver);

        await scene.Calm(1, 2);
        await scene.ReplaceEnded();
    }
}
