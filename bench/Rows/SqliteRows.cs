using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>The service embedded, on SQLite, against one commit per update and against an empty endpoint.</summary>
internal static class SqliteRows
{
    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        using var api = await ServerProcess.StartApi(context.Workspace.Folder("embedded"));
        using var single = await ServerProcess.StartBaseline("sqlite", context.Workspace.Folder("one-commit"));
        using var empty = await ServerProcess.StartBaseline("empty");
        using var project = await BenchContext.Enter(BenchContext.Project, api);
        using var baseline = await BenchContext.Enter("one commit each", single);
        using var floor = new HttpContestant("empty endpoint", empty.Address, stores: false);

        List<Row> rows = [];
        foreach (var connections in new[] { 8, 64, 128 })
        {
            var workload = new Workload(connections, BenchContext.Orders);
            rows.AddRange(await Updates(context, $"SQLite, random orders, {connections}", workload, project, baseline, floor));
        }

        rows.AddRange(await Updates(context, "SQLite, one hot order, 64", new Workload(64, Orders: 1), project, baseline, floor));
        rows.AddRange(await ReadRows.Measure(context, "read of a warm order, 64", project, floor, new Bar(0.5, 0.7)));
        return rows;
    }

    private static async Task<IEnumerable<Row>> Updates(
        BenchContext context, string name, Workload workload, HttpContestant project, HttpContestant baseline, HttpContestant floor)
    {
        BenchContext.Say(name);
        var isTheBar = workload is { Connections: 128 };
        var standings = await Contest.Run(context.Options, (project, workload), (baseline, workload), (floor, workload));
        return
        [
            Row.Of(name, standings[0], standings[1], isTheBar ? new Bar(3, 10) : null),
            Row.Of(name, standings[0], standings[2], isTheBar ? new Bar(0.3, 0.5) : null),
            Row.Of(name, standings[1]),
            Row.Of(name, standings[2]),
        ];
    }
}
