namespace OrderGrains.Storage.Sqlite;

/// <summary>
/// The operating system's exclusive lock on a file beside the database, held until disposed. It ends with the process however that
/// ends, so a crash leaves nothing to clean up; the empty file stays.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreInUseException">Somebody else holds it.</exception>
    public static StoreLock Take(string databaseFile)
    {
        try
        {
            return new(PrivateFiles.Open(databaseFile + ".lock", FileShare.None));
        }
        catch (IOException e) when (e.HResult is LinuxWouldBlock or MacWouldBlock or WindowsSharingViolation)
        {
            throw new StoreInUseException(databaseFile, e);
        }
    }

    public void Dispose() => _file.Dispose();
}
