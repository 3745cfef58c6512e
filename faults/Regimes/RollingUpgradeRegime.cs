using System.Globalization;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// Nodes are replaced one by one by those of a newer build and, before that writes anything new, back; then by newer ones for good, which
/// begin to write what an older node cannot fold while there still is one: it must answer 503 and write nothing.
/// </summary>
internal sealed class RollingUpgradeRegime : IRegime
{
    /// <summary>What a node says of an order that it cannot read.</summary>
    private const string Refusal = "has events that need a reader of schema";

    public string Name => "rolling-upgrade";

    public bool IsShort => true;

    /// <summary>As few as can be of two builds: each start takes its time.</summary>
    public ClusterPlan Plan => new() { Nodes = 2 };

    public async Task Run(Scene scene)
    {
        var cluster = scene.Cluster;
        var (older, newer) = (cluster.Program, NewerBuild.Make(cluster.Workspace));

        cluster.Program = newer;
        await Replace(scene, cluster.Nodes[0]);
        cluster.Program = older;
        await Replace(scene, cluster.Nodes[^1]);

        (cluster.Program, cluster.Environment) = (newer, NewerBuild.WithNewEvents);
        await Replace(scene, cluster.Nodes[0]);
        var last = cluster.Nodes.Single(node => node.Start.Program == older);

        // Orders come to a node when another leaves.
        while (Refusals(last) == 0)
            await Replace(scene, cluster.Nodes.First(node => node.Start.Environment.Count > 0));
        scene.Note(string.Create(CultureInfo.InvariantCulture, $"{Refusals(last)} times the last older node could not read an order"));

        await Replace(scene, last);
        while (!scene.IsOver)
            await scene.Calm(0.5, 1);
    }

    private static async Task Replace(Scene scene, Node node)
    {
        await scene.Cluster.StartNode();
        scene.Mark();
        await node.Terminate();
        scene.Cluster.Remove(node);
        await scene.Calm(0.5, 1);
    }

    private static int Refusals(Node node)
    {
        using var log = new StreamReader(new FileStream(node.Start.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return log.ReadToEnd().Split(Refusal).Length - 1;
    }
}
