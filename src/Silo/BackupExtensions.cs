using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Silo;

/// <summary>Copies the data folder that the settings name, which needs no silo and disturbs none.</summary>
public static class BackupExtensions
{
    /// <inheritdoc cref="SqliteBackup.Run"/>
    /// <param name="options">Name the data folder.</param>
    /// <param name="folder">Where the copy goes.</param>
    public static void BackUp(this OrderGrainsOptions options, string folder) =>
        new SqliteBackup(new SqliteStoreOptions { Directory = options.DataDirectory }).Run(folder);
}
