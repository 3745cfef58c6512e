using Npgsql;
using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>The service on PostgreSQL against what people would write instead on the same server.</summary>
internal static class PostgresRows
{
    private const string NotAvailable = "not available in this build";

    private static readonly Workload Random = new(128, BenchContext.Orders);
    private static readonly Workload Hot = new(64, Orders: 1);
    private static readonly Workload Raw = new(32, BenchContext.Orders);

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        using var postgres = await PostgresServer.Start(context.Workspace.Folder("postgres"));
        var database = await postgres.CreateDatabase("baselines");
        using var locking = await ServerProcess.StartBaseline("row-lock", database);
        using var checking = await ServerProcess.StartBaseline("version-check", database);
        using var grains = await ServerProcess.StartBaseline("grain", database);
        using var empty = await ServerProcess.StartBaseline("empty");
        using var api = await StartApi(context, await postgres.CreateDatabase("project"));

        using var raw = new RawUpdate(database);
        await raw.Seed(BenchContext.Orders);
        using var rowLock = await BenchContext.Enter("row lock", locking);
        using var versionCheck = await BenchContext.Enter("version check", checking);
        using var grain = await BenchContext.Enter("stock grain", grains);
        using var floor = new HttpContestant("empty endpoint", empty.Address, stores: false);
        using var project = api is null ? null : await BenchContext.Enter(BenchContext.Project, api);

        return
        [
            .. await RandomOrders(context, project, raw, rowLock, versionCheck, grain, floor),
            .. await HotOrder(context, project, rowLock, versionCheck, grain),
        ];
    }

    private static async Task<IEnumerable<Row>> RandomOrders(
        BenchContext context, IContestant? project, RawUpdate raw, params IReadOnlyList<IContestant> others)
    {
        const string Name = "PostgreSQL, random orders, 128";
        BenchContext.Say(Name);
        IReadOnlyList<Bar?> bars = [new Bar(0.8, 1.5), new Bar(3, 6), null, new Bar(2.5, 5), null];
        List<(IContestant, Workload)> entries = [(raw, Raw), .. others.Select(other => (other, Random))];
        return await Compare(context, Name, project, Random, entries, bars);
    }

    private static async Task<IEnumerable<Row>> HotOrder(
        BenchContext context, IContestant? project, params IReadOnlyList<IContestant> others)
    {
        const string Name = "PostgreSQL, one hot order, 64";
        BenchContext.Say(Name);
        IReadOnlyList<Bar?> bars = [new Bar(12, 30), null, null];
        List<(IContestant, Workload)> entries = [.. others.Select(other => (other, Hot))];
        return await Compare(context, Name, project, Hot, entries, bars, new Bar(25, null, "ms", AtMost: true));
    }

    private static async Task<IEnumerable<Row>> Compare(
        BenchContext context,
        string name,
        IContestant? project,
        Workload workload,
        IReadOnlyList<(IContestant Contestant, Workload Workload)> others,
        IReadOnlyList<Bar?> bars,
        Bar? latency = null)
    {
        if (project is null)
        {
            var alone = await Contest.Run(context.Options, others);
            return
            [
                .. alone.Select((other, i) => Absent(name, other.Name, bars[i])),
                .. latency is null ? [] : new[] { Absent(name, "p99", latency) },
                .. alone.Select(other => Row.Of(name, other)),
            ];
        }

        var standings = await Contest.Run(context.Options, [(project, workload), .. others]);
        return
        [
            .. standings.Skip(1).Select((other, i) => Row.Of(name, standings[0], other, bars[i])),
            .. latency is null ? [] : new[] { Row.Latency(name, standings[0], latency) },
            .. standings.Skip(1).Select(other => Row.Of(name, other)),
        ];
    }

    private static Row Absent(string name, string against, Bar? bar) =>
        new() { Name = $"{name}: {BenchContext.Project}", Against = against, Bar = bar, Missing = NotAvailable };

    /// <summary>The one place that names the setting. Null when the service took no notice of it: then the database stays empty.</summary>
    private static async Task<ServerProcess?> StartApi(BenchContext context, string database)
    {
        var settings = new Dictionary<string, string> { ["ORDERGRAINS__Database"] = database };
        var api = await ServerProcess.StartApi(context.Workspace.Folder("on-postgres"), settings);
        await using var source = NpgsqlDataSource.Create(database);
        await using var tables = source.CreateCommand(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')");
        if ((long)(await tables.ExecuteScalarAsync())! > 0)
            return api;
        api.Dispose();
        return null;
    }
}
