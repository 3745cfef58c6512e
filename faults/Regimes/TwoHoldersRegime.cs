using System.Globalization;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// A node that answers from memory is joined on its database by one of another cluster, which knows nothing of it and serves the same
/// orders: every order has two activations. They get in each other's way, and nothing else; while there are two, no answer of either may
/// rest on memory.
/// </summary>
internal sealed class TwoHoldersRegime : IRegime
{
    public string Name => "two-holders";

    public bool IsShort => true;

    public ClusterPlan Plan => new() { Nodes = 1, Apart = true, SettleTime = TimeSpan.FromSeconds(1) };

    public async Task Run(Scene scene)
    {
        while (true)
        {
            var second = await scene.Cluster.StartNode();
            var before = scene.Cluster.FromMemory;
            scene.Mark();
            await scene.Calm(2, 4);
            if (scene.Cluster.FromMemory - before is var given and > 0)
            {
                scene.Complain(string.Create(
                    CultureInfo.InvariantCulture, $"{given} answers were given from memory while two clusters held the orders."));
            }

            if (scene.IsOver)
                return;
            scene.Cluster.Remove(second);
            await second.Terminate();
            await scene.UntilFromMemory();
        }
    }
}
