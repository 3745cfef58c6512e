using OrderGrains.Faults.Power;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// The power of the disk's machine goes at some moment: all processes on it are killed at once, what they had not flushed is lost, all of
/// it or some, and they are started again.
/// </summary>
/// <param name="name">What the command line calls it.</param>
/// <param name="onFiles">The machine of the only node, with SQLite files; otherwise the database's, while the nodes go on.</param>
/// <param name="careless">The planted fault: nothing is flushed, which must show as lost updates.</param>
internal sealed class PowerCutRegime(string name, bool onFiles, bool careless = false) : IRegime
{
    public string Name => name;

    public bool IsShort => true;

    public ClusterPlan Plan => new() { Nodes = onFiles ? 1 : 2, OnFiles = onFiles, Powered = true, Careless = careless };

    public string? Obstacle => PowerLibrary.Obstacle;

    public async Task Run(Scene scene)
    {
        // What was written before is on the disk by itself after a while; without this even the tables would be gone.
        if (careless)
            scene.Cluster.Power.Settle();
        while (!scene.IsOver || scene.Faults.Count == 0)
        {
            await scene.Calm(0.5, 3);
            if (onFiles)
                await CutNode(scene);
            else
                await CutDatabase(scene);
        }
    }

    private static async Task CutNode(Scene scene)
    {
        var node = scene.AnyNode();
        scene.Cluster.Power.SwitchOff();
        await node.Kill();
        scene.Cluster.Remove(node);
        scene.Mark();
        await scene.Cluster.Power.Cut(Draw(scene));
        await scene.Cluster.StartNode();
    }

    private static async Task CutDatabase(Scene scene)
    {
        var server = scene.Cluster.Server!;
        scene.Cluster.Power.SwitchOff();
        await server.KillAsync();
        await scene.Cluster.Power.Cut(Draw(scene));
        await server.StartAsync();
        scene.Mark();
    }

    /// <summary>By turns nothing and some of what was not flushed is on the disk.</summary>
    private static int? Draw(Scene scene) => scene.Cluster.Power.Cuts % 2 == 0 ? null : scene.Random.Next();
}
