using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>The service on PostgreSQL against what people would write instead on the same server.</summary>
internal static class PostgresRows
{
    /// <summary>As the table names them, and as the program of the baselines does.</summary>
    private static readonly IReadOnlyList<(string Name, string Mode)> Rivals =
    [
        (Names.RowLock, "row-lock"), (Names.VersionCheck, "version-check"), (Names.StockGrain, "grain"), (Names.Marten, "marten"),
        (Names.Akka, "akka"),
    ];

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        await using var databases = await Databases.Start(context.Workspace.Folder("postgres"));
        using var raw = new RawUpdate(await databases.Create("raw"));
        await raw.Seed(BenchContext.Orders);

        using var entrants = new Entrants();
        foreach (var (name, mode) in Rivals)
        {
            var database = await databases.Create(mode.Replace('-', '_'));
            await entrants.Add(name, await ServerProcess.StartBaseline(mode, database));
        }

        var floor = entrants.AddFloor(Names.EmptyEndpoint, await ServerProcess.StartBaseline("empty"));
        var api = await ServerProcess.StartApi(
            context.Workspace.Folder("on-postgres"),
            new Dictionary<string, string> { ["ORDERGRAINS__Database"] = await databases.Create("project") });
        var project = await entrants.Add(Names.Project, api);

        var rivals = entrants.All.Where(entrant => entrant != floor && entrant != project).ToList();
        return
        [
            .. await new UpdateRows(context, "PostgreSQL", project, rivals, [raw, floor]).Measure(),
            .. await ReadRows.Measure(context, "PostgreSQL, read of a warm order, 64", project, floor, bar: null),
        ];
    }
}
