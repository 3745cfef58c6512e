using OrderGrains.Cluster.Tests.Support;

namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>
/// Files. Whoever takes over does so on a copy of them, made while the dead node holds still: what a killed process leaves on the disk.
/// </summary>
public sealed class SqliteEngine : IEngine
{
    private readonly Stack<TempFolder> _folders = new([new TempFolder()]);

    public Node Start(CrashPlan? plan = null) => new(_folders.Peek().Path, database: null, plan);

    public Node TakeOver(Node dead)
    {
        var copy = new TempFolder();
        _folders.Push(copy);
        foreach (var file in Directory.EnumerateFiles(dead.Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Path, Path.GetRelativePath(dead.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Path.GetExtension(file) is not (".lock" or ".db-shm"))
                File.Copy(file, target);
        }

        return Start();
    }

    /// <summary>Files have no connection: the takeover then happens while the transaction is on its way.</summary>
    public Task CutNext() => Task.CompletedTask;

    public Task Cut() => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        foreach (var folder in _folders)
            folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
