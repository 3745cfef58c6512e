namespace OrderGrains.Storage.Sqlite;

/// <summary>Another process holds the store; nothing has been touched.</summary>
public sealed class StoreInUseException : IOException
{
    public StoreInUseException(string file, Exception inner)
        : base($"'{file}' is in use by another process. Stop that process, or give this one a folder of its own.", inner) =>
        File = file;

    /// <summary>The database file that is taken.</summary>
    public string File { get; }
}
