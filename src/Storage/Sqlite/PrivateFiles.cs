namespace OrderGrains.Storage.Sqlite;

/// <summary>
/// Makes files and folders that nobody but the process's user may read, whatever its umask, and takes the rights of others away from
/// those that are there. On Windows a folder's own access rules hold, and nothing is done.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;

    /// <summary>What SQLite and its lock put beside a database file.</summary>
    private static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal", ".lock"];

    /// <summary>Makes the folder unless it is there.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="own">
    /// Whether it is the service's alone: others' rights are then taken from it and its files. A folder that also holds other things, such
    /// as the working directory, is left as it is.
    /// </param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made here.</exception>
    public static void MakeFolder(string path, Predicate<DirectoryInfo> own)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        var folder = Directory.CreateDirectory(path, Folder700);
        if (own(folder))
            Tighten(folder, Folder700);
    }

    /// <summary>Makes an empty database file unless it is there; SQLite gives what it puts beside it the same mode.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made here.</exception>
    public static void MakeDatabase(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        using (Open(path, FileShare.ReadWrite | FileShare.Delete))
        {
            // It is there now.
        }

        foreach (var suffix in Suffixes)
            TightenFile(path + suffix);
    }

    /// <summary>Opens a file for reading and writing; makes it if need be.</summary>
    public static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = File600;
        return new(path, options);
    }

    /// <summary>Takes the rights of others away from a file, if it is there.</summary>
    public static void TightenFile(string path)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(path))
            Tighten(new FileInfo(path), File600);
    }

    private static void Tighten(FileSystemInfo entry, UnixFileMode most)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (entry.UnixFileMode & ~most) != 0)
                entry.UnixFileMode &= most;
        }
        catch (UnauthorizedAccessException)
        {
            // Another user's, who has given this one access on purpose.
        }
    }
}
