namespace OrderGrains.Faults.Processes;

/// <summary>Copies of the service's program, to be changed.</summary>
internal static class ProgramCopy
{
    /// <summary>The folder of the copy.</summary>
    public static string Make(Workspace workspace, string name)
    {
        var folder = workspace.Folder(name);
        foreach (var path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        return folder;
    }
}
