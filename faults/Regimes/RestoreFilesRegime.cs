using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// The data folder is lost with the process that used it, and put back from a copy that <c>db backup</c> made under load. Updates since the
/// copy are lost, as they must be, and none before it.
/// </summary>
internal sealed class RestoreFilesRegime : IRegime
{
    public string Name => "restore-files";

    public bool IsShort => true;

    public ClusterPlan Plan => new() { Nodes = 1, OnFiles = true };

    public async Task Run(Scene scene)
    {
        var (cluster, files) = (scene.Cluster, scene.Cluster.Files);
        var backup = Path.Combine(cluster.Workspace.Root, "backup");
        await scene.Calm(1, 2);
        await scene.BackUp(() => Shell.Run("dotnet", cluster.Program, "db", "backup", backup, "--data-directory", files));
        scene.Mark();
        do
            await scene.Calm(1, 3);
        while (!scene.IsOver);

        var node = scene.AnyNode();
        await node.Kill();
        cluster.Remove(node);
        Directory.Delete(files, recursive: true);
        Directory.Move(backup, files);
        await cluster.StartNode();
        scene.Rewind();
        await scene.Calm(3, 5);
    }
}
