namespace OrderGrains.Faults.Processes;

/// <summary>A folder for everything a run leaves behind, deleted at its end unless something was wrong.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("og-faults-").FullName;

    public Workspace()
    {
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            File.SetUnixFileMode(_root, (UnixFileMode)0b111_101_101);
    }

    /// <summary>Leaves the folder where it is.</summary>
    public bool Keep { get; set; }

    public string Root => _root;

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public void Dispose()
    {
        if (!Keep)
            Directory.Delete(_root, recursive: true);
    }
}
