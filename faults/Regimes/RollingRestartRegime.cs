namespace OrderGrains.Faults.Regimes;

/// <summary>
/// One node after the other is told to stop and another is started in its place; with an older build at hand, from the older to this one
/// and back, so that both serve side by side.
/// </summary>
internal sealed class RollingRestartRegime : IRegime
{
    public string Name => "rolling-restart";

    public async Task Run(Scene scene)
    {
        var thisProgram = scene.Cluster.Program;
        for (var round = 0; !scene.IsOver; round++)
        {
            scene.Cluster.Program = round % 2 == 0 ? scene.OldProgram ?? thisProgram : thisProgram;
            foreach (var node in scene.Cluster.Nodes)
            {
                await scene.Cluster.StartNode();
                scene.Mark();
                await node.Terminate();
                scene.Cluster.Remove(node);
                await scene.Calm(0.5, 1);
            }
        }

        scene.Cluster.Program = thisProgram;
    }
}
