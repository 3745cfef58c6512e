using System.Globalization;
using OrderGrains.Orders.Audit;

namespace OrderGrains.Orders.Ageing;

/// <summary>A file of exported events.</summary>
internal static class ExportFile
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>A name that sorts by time, of a file that is not there.</summary>
    public static string Name(string folder, DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"events-{time}-{number:0000}.ndjson")))
            .First(file => !File.Exists(file));
    }

    /// <summary>Writes the file, has it on the disk, reads it again.</summary>
    /// <param name="file">Its name; there must be none.</param>
    /// <param name="orders">What is exported, by the orders' numbers.</param>
    /// <param name="archive">Has the rows.</param>
    /// <param name="report">Told of each order that is left out because its history is not what was written.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The orders that are in the file.</returns>
    /// <exception cref="IOException">The file could not be written, or does not hold what was written.</exception>
    public static async Task<List<AgedOrder>> Write(
        string file,
        IReadOnlyList<AgedOrder> orders,
        IEventArchive archive,
        Action<AuditFinding> report,
        CancellationToken cancellationToken)
    {
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await using var stream = new FileStream(file, Options());
        return await Fill(stream, stream.Name, orders, archive, report, cancellationToken);
    }

    /// <summary>The same, to what is open already.</summary>
    internal static async Task<List<AgedOrder>> Fill(
        Stream stream,
        string file,
        IReadOnlyList<AgedOrder> orders,
        IEventArchive archive,
        Action<AuditFinding> report,
        CancellationToken cancellationToken)
    {
        var (writer, exported) = (new ExportWriter(stream), new List<AgedOrder>());
        foreach (var order in orders)
        {
            var problem = await writer.Add(order, (after, token) => archive.Rows(order, after, token), cancellationToken);
            if (problem is null)
                exported.Add(order);
            else
                report(new(order.Key, problem));
        }

        await writer.End(cancellationToken);
        (stream as FileStream)?.Flush(flushToDisk: true);
        stream.Position = 0;
        var summary = await ExportAuditor.Run(stream, _ => { }, cancellationToken);
        if (summary.Findings > 0 || summary.Rows[AuditKind.Event] + summary.Rows[AuditKind.Record] != writer.Rows)
            throw new IOException($"The file '{file}' does not hold what was written to it; nothing of it was dropped.");
        return exported;
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnersFile;
        return options;
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnersFile | UnixFileMode.UserExecute);
    }
}
