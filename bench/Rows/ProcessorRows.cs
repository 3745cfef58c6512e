using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;
using OrderGrains.Bench.Servers;

namespace OrderGrains.Bench.Rows;

/// <summary>
/// What a request costs besides what it is about: the processor time of the service's process for a request that changes nothing, and for
/// a read, against the empty endpoint's for the same request and answer.
/// </summary>
internal static class ProcessorRows
{
    private const int Connections = 64;
    private const int Orders = 1000;

    public static async Task<IReadOnlyList<Row>> Measure(BenchContext context)
    {
        using var api = await ServerProcess.StartApi(context.Workspace.Folder("processor"));
        using var empty = await ServerProcess.StartBaseline("empty");
        using var project = new HttpContestant(Names.Project, api.Address);
        using var floor = new HttpContestant(Names.EmptyEndpoint, empty.Address, stores: false);
        await project.Seed(Orders);

        var same = new Workload(Connections, Orders, Unchanged: true);
        var reads = new Workload(Connections, Orders, Reads: true);
        var (name, bar) = ("processor time, PATCH that changes nothing", new Bar(2.5, 1.8, AtMost: true));
        var first = await TakeTurns(context, name, bar, (project, api), (floor, empty), same);
        await ReadRows.Equip(project, floor);
        (name, bar) = ("processor time, read of a warm order", new Bar(2, null, AtMost: true));
        return [first, await TakeTurns(context, name, bar, (project, api), (floor, empty), reads)];
    }

    private static async Task<Row> TakeTurns(
        BenchContext context,
        string name,
        Bar bar,
        (HttpContestant Client, ServerProcess Server) project,
        (HttpContestant Client, ServerProcess Server) floor,
        Workload workload)
    {
        BenchContext.Say(name);
        List<double> ratios = [];
        for (var round = -1; round < context.Options.Rounds; round++)
        {
            var seconds = TimeSpan.FromSeconds(round < 0 ? context.Options.WarmUp : context.Options.Seconds);
            var mine = await PerRequest(project.Client, project.Server, workload, seconds);
            var theirs = await PerRequest(floor.Client, floor.Server, workload, seconds);
            BenchContext.Say($"{mine:0.0} µs against {theirs:0.0} µs");
            if (round >= 0)
                ratios.Add(mine / theirs);
        }

        return new() { Name = $"{name}: {project.Client.Name}", Against = floor.Client.Name, Figure = Standing.Median(ratios), Bar = bar };
    }

    /// <summary>In microseconds.</summary>
    private static async Task<double> PerRequest(HttpContestant client, ServerProcess server, Workload workload, TimeSpan duration)
    {
        var before = server.ProcessorTime;
        var round = await client.Run(workload, duration);
        return (server.ProcessorTime - before).TotalMicroseconds / round.Count;
    }
}
