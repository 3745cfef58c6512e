using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>The service on PostgreSQL against what people would write instead on the same server.</summary>
internal static class PostgresRows
{
    private static readonly Workload Hot = new(64, Orders: 1);

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        await using var databases = await Databases.Start(context.Workspace.Folder("postgres"));
        var database = await databases.Create("baselines");
        using var locking = await ServerProcess.StartBaseline("row-lock", database);
        using var checking = await ServerProcess.StartBaseline("version-check", database);
        using var grains = await ServerProcess.StartBaseline("grain", database);
        using var empty = await ServerProcess.StartBaseline("empty");
        using var api = await ServerProcess.StartApi(
            context.Workspace.Folder("on-postgres"),
            new Dictionary<string, string> { ["ORDERGRAINS__Database"] = await databases.Create("project") });

        using var raw = new RawUpdate(database);
        await raw.Seed(BenchContext.Orders);
        using var rowLock = await BenchContext.Enter("row lock", locking);
        using var versionCheck = await BenchContext.Enter("version check", checking);
        using var grain = await BenchContext.Enter("stock grain", grains);
        using var floor = new HttpContestant("empty endpoint", empty.Address, stores: false);
        using var project = await BenchContext.Enter(BenchContext.Project, api);

        List<Row> rows = [];
        foreach (var connections in new[] { 8, 64, 128 })
            rows.AddRange(await RandomOrders(context, connections, project, raw, rowLock, versionCheck, grain, floor));
        rows.AddRange(await HotOrder(context, project, rowLock, versionCheck, grain));
        rows.AddRange(await ReadRows.Measure(context, "PostgreSQL, read of a warm order, 64", project, floor, bar: null));
        return rows;
    }

    private static Task<IEnumerable<Row>> RandomOrders(
        BenchContext context, int connections, HttpContestant project, RawUpdate raw, params IReadOnlyList<HttpContestant> others)
    {
        IReadOnlyList<Bar?> bars = connections == 128
            ? [new Bar(0.8, 1.5), new Bar(3, 6), null, new Bar(2.5, 5), null]
            : [null, null, null, null, null];
        var random = new Workload(connections, BenchContext.Orders);
        var unprotected = random with { Connections = Math.Min(connections, 32) };
        return Compare(
            context,
            $"PostgreSQL, random orders, {connections}",
            (project, random),
            [(raw, unprotected), .. others.Select(other => (other, random))],
            bars);
    }

    private static Task<IEnumerable<Row>> HotOrder(
        BenchContext context, HttpContestant project, params IReadOnlyList<HttpContestant> others) => Compare(
            context,
            "PostgreSQL, one hot order, 64",
            (project, Hot),
            [.. others.Select(other => (other, Hot))],
            [new Bar(12, 30), null, null],
            new Bar(25, null, "ms", AtMost: true));

    private static async Task<IEnumerable<Row>> Compare(
        BenchContext context,
        string name,
        (IContestant Contestant, Workload Workload) project,
        IReadOnlyList<(IContestant Contestant, Workload Workload)> others,
        IReadOnlyList<Bar?> bars,
        Bar? latency = null)
    {
        BenchContext.Say(name);
        var standings = await Contest.Run(context.Options, [project, .. others]);
        return
        [
            .. standings.Skip(1).Select((other, i) => Row.Of(name, standings[0], other, bars[i])),
            .. latency is null ? [] : new[] { Row.Latency(name, standings[0], latency) },
            .. standings.Skip(1).Select(other => Row.Of(name, other)),
        ];
    }
}
