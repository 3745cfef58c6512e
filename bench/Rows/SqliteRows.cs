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
        rows.AddRange(await Reads(context, project, floor));
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

    private static async Task<IEnumerable<Row>> Reads(BenchContext context, HttpContestant project, HttpContestant floor)
    {
        const string Name = "read of a warm order, 64";
        BenchContext.Say(Name);
        var workload = new Workload(64, Orders: 1000, Reads: true);
        var order = await project.Ask(Requests.Get($"/orders/{Requests.OrderId(0)}"), 200);
        await floor.Ask(
            Requests.Post("/manage/orders", $$"""{"id":"{{Requests.OrderId(0)}}","answer":"{{Convert.ToBase64String(order)}}"}"""), 201);

        var standings = await Contest.Run(context.Options, (project, workload), (floor, workload));
        return [Row.Of(Name, standings[0], standings[1], new Bar(0.5, 0.7)), Row.Of(Name, standings[1])];
    }
}
