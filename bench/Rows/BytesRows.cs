using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>
/// What an update leaves on disk. The number of updates is fixed, not the time. It is measured from one stop of the service to the next:
/// whatever it writes later for these updates, as the orders' snapshots when it leaves, belongs to them.
/// </summary>
internal static class BytesRows
{
    private const int Orders = 500;
    private const int UpdatesBefore = 64;
    private const int Updates = 128;

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context) =>
    [
        .. await OnPostgres(context.Workspace),
        await OnSqlite(context.Workspace.Folder("bytes-sqlite")),
    ];

    /// <summary>
    /// Without images of whole pages: how many there are depends on how long ago the last checkpoint was, not on what an update writes.
    /// </summary>
    private static async Task<IEnumerable<Row>> OnPostgres(Workspace workspace)
    {
        await using var databases = await Databases.Start(workspace.Folder("bytes-postgres"), "full_page_writes=off");
        var bytes = new PostgresBytes(databases, "bytes");
        var settings = new Dictionary<string, string> { ["ORDERGRAINS__Database"] = await databases.Create("bytes") };
        var (before, after) = await Grow(workspace.Folder("bytes-on-postgres"), settings, bytes.Read);
        return
        [
            Of(
                "PostgreSQL, an event's row with its indexes",
                (double)(after.Events - before.Events) / (after.EventRows - before.EventRows),
                new Bar(350, 250, "B", AtMost: true)),
            Of(
                "PostgreSQL, log per update, without images of pages",
                (double)(after.Log - before.Log) / (Orders * Updates),
                new Bar(900, 600, "B", AtMost: true)),
        ];
    }

    private static async Task<Row> OnSqlite(string folder)
    {
        long Size() => Directory.EnumerateFiles(folder, "orders.db*").Sum(file => new FileInfo(file).Length);
        var (before, after) = await Grow(folder, new(), () => Task.FromResult(Size()));
        return Of("SQLite, growth of the orders' file per update", (double)(after - before) / (Orders * Updates), bar: null);
    }

    private static async Task<(T Before, T After)> Grow<T>(string folder, Dictionary<string, string> settings, Func<Task<T>> measure)
    {
        BenchContext.Say($"bytes: {Orders * (UpdatesBefore + Updates)} updates");
        await Serve(folder, settings, project => project.Seed(Orders), UpdatesBefore);
        var before = await measure();
        await Serve(folder, settings, _ => Task.CompletedTask, Updates);
        return (before, await measure());
    }

    private static async Task Serve(string folder, Dictionary<string, string> settings, Func<HttpContestant, Task> prepare, int updates)
    {
        using var api = await ServerProcess.StartApi(folder, settings);
        using var project = new HttpContestant(Names.Project, api.Address);
        await prepare(project);
        var before = await project.Versions(Orders);
        for (var update = 0; update < updates; update++)
            await project.Touch(Orders);
        if (await project.Versions(Orders) is var after && after != before + (Orders * updates))
            throw new InvalidDataException($"{Orders * updates} updates took the versions from {before} to {after}.");
        await api.Stop();
    }

    private static Row Of(string what, double bytes, Bar? bar) => new()
    {
        Name = $"bytes: {what}",
        Against = $"{Updates} updates of each of {Orders} orders",
        Figure = bytes,
        Unit = "B",
        Bar = bar,
    };
}
