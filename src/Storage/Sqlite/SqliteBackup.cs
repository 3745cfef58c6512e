using Microsoft.Data.Sqlite;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Sqlite;

/// <summary>
/// Copies the files beside the service that writes them, both as of one moment: what orders have asked of other grains is then either still
/// in the outbox of the one or done in the other. Writers wait for that moment only, not for the copying.
/// </summary>
/// <param name="options">Where the files are.</param>
public sealed class SqliteBackup(SqliteStoreOptions options)
{
    private const string Keys = "keys";

    /// <summary>How long it waits for its turn among writers who never rest.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Makes a folder that can be a service's data folder; when it is there, it is whole.</summary>
    /// <param name="folder">Its path; nothing may be there.</param>
    /// <exception cref="OrderStoreException">There is nothing to copy.</exception>
    /// <exception cref="IOException">The folder is there already, or cannot be written.</exception>
    /// <exception cref="SqliteException">A file cannot be read or written.</exception>
    public void Run(string folder)
    {
        foreach (var file in new[] { options.OrdersFile, options.GrainsFile }.Where(file => !File.Exists(file)))
            throw new OrderStoreException($"There is no file '{file}'.", outcomeUnknown: false);
        if (Path.Exists(folder))
            throw new IOException($"'{folder}' is there already; nothing was copied.");

        var unfinished = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".part";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        PrivateFiles.MakeFolder(unfinished, _ => true);
        CopyDatabases(unfinished);
        CopyKeys(unfinished);
        Directory.Move(unfinished, folder);
    }

    private void CopyDatabases(string folder)
    {
        using var orders = Connections.OpenReader(options.OrdersFile, Patience);
        using var grains = Connections.OpenReader(options.GrainsFile, Patience);
        using (var ordersWriter = Connections.OpenWriter(options.OrdersFile, Patience))
        using (var grainsWriter = Connections.OpenWriter(options.GrainsFile, Patience))
        {
            ordersWriter.Run("BEGIN IMMEDIATE");
            grainsWriter.Run("BEGIN IMMEDIATE");

            // Nobody writes now, so both see the same moment, and go on seeing it when writers go on.
            orders.Run("BEGIN; SELECT count(*) FROM sqlite_schema");
            grains.Run("BEGIN; SELECT count(*) FROM sqlite_schema");
        }

        Copy(orders, Path.Combine(folder, Path.GetFileName(options.OrdersFile)));
        Copy(grains, Path.Combine(folder, Path.GetFileName(options.GrainsFile)));
    }

    private static void Copy(SqliteConnection from, string file)
    {
        PrivateFiles.MakeDatabase(file);
        var text = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        using var to = new SqliteConnection(text.ToString());
        to.Open();
        from.BackupDatabase(to);
    }

    private void CopyKeys(string folder)
    {
        var source = Path.Combine(options.Directory, Keys);
        if (!Directory.Exists(source))
            return;
        var target = Path.Combine(folder, Keys);
        PrivateFiles.MakeFolder(target, _ => true);
        foreach (var key in Directory.EnumerateFiles(source))
        {
            using var from = File.OpenRead(key);
            using var to = PrivateFiles.Open(Path.Combine(target, Path.GetFileName(key)), FileShare.None);
            from.CopyTo(to);
            to.Flush(flushToDisk: true);
        }
    }
}
