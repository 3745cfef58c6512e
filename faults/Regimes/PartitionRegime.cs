using OrderGrains.Faults.Load;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>Packets between some ends get lost for a while.</summary>
/// <param name="name">What the command line calls it.</param>
/// <param name="part">Parts a node from something.</param>
/// <param name="load">What the clients do.</param>
internal sealed class PartitionRegime(string name, Func<Cluster, Node, Task> part, LoadPlan load) : IRegime
{
    public string Name => name;

    public LoadPlan Load => load;

    public ClusterPlan Plan => new() { Networked = true };

    public string? Obstacle => !Environment.IsPrivilegedProcess ? "network namespaces take root"
        : !Shell.Has("ip") ? "'ip' is not installed (Debian: apt install iproute2)"
        : null;

    /// <summary>A node that cannot reach any other.</summary>
    public static async Task FromTheOthers(Cluster cluster, Node node)
    {
        foreach (var other in cluster.Nodes.Where(other => other != node))
            await cluster.Network.Part(node, other);
    }

    /// <summary>Two nodes that cannot reach each other, while both reach the third.</summary>
    public static Task FromOneOther(Cluster cluster, Node node) =>
        cluster.Network.Part(node, cluster.Nodes.First(other => other != node));

    public static Task FromTheDatabase(Cluster cluster, Node node) => cluster.Network.PartFromDatabase(node);

    public async Task Run(Scene scene)
    {
        while (!scene.IsOver)
        {
            await scene.Lull();
            await scene.ReplaceEnded();
            var node = scene.AnyNode();
            scene.Mark();
            await part(scene.Cluster, node);
            await scene.Wait(2, 15);
            scene.Picker.Favourite = node;
            await scene.Cluster.Network.Heal();
            await scene.Wait(2, 3);
            scene.Picker.Favourite = null;
            await scene.ReplaceEnded();
        }
    }
}
