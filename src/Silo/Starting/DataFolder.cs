namespace OrderGrains.Silo.Starting;

/// <summary>Whether the data folder can be written, found out by writing, and nothing stays of that.</summary>
internal static class DataFolder
{
    /// <summary>What a fresh store takes at least, in bytes.</summary>
    private const int Room = 256 * 1024;

    /// <param name="path">The setting; the folder need not be there yet.</param>
    public static IEnumerable<string> Problems(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return [];
        try
        {
            var folder = Path.GetFullPath(path);
            Probe(folder);
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [$"DataDirectory: '{path}' cannot be written: {Starting.Line.Of(e.Message)}"];
        }
    }

    private static void Probe(string folder)
    {
        if (File.Exists(folder))
            throw new IOException("it is a file, and a folder is needed.");
        if (!Directory.Exists(folder))
        {
            ProbeParent(folder);
            return;
        }

        ProbeRoom(folder);
        var keys = Path.Combine(folder, "keys");
        if (Directory.Exists(keys))
            ProbeRoom(keys);
        foreach (var file in Directory.EnumerateFiles(folder, "*.db"))
            File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
    }

    // The folder itself is made by the store, with the rights that it wants.
    private static void ProbeParent(string folder)
    {
        var parent = Path.GetDirectoryName(folder) ?? throw new IOException("there is no such folder.");
        if (File.Exists(parent))
            throw new IOException($"'{parent}' is a file.");
        if (!Directory.Exists(parent))
        {
            ProbeParent(parent);
            return;
        }

        var probe = Path.Combine(parent, NewName());
        Directory.CreateDirectory(probe);
        try
        {
            ProbeRoom(probe);
        }
        finally
        {
            Directory.Delete(probe, recursive: true);
        }
    }

    private static void ProbeRoom(string folder)
    {
        var file = Path.Combine(folder, NewName());
        using var probe = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.DeleteOnClose);
        probe.Write(new byte[Room]);
    }

#pragma warning disable RS0030 // The name of a file that is gone at once.
    private static string NewName() => $".ordergrains-{Guid.NewGuid():n}";
#pragma warning restore RS0030
}
