namespace OrderGrains.Bench.Servers;

/// <summary>A folder for everything a run leaves behind, deleted at its end.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("og-bench-").FullName;

    public Workspace()
    {
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            File.SetUnixFileMode(_root, (UnixFileMode)0b111_101_101);
    }

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
