using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;
using OrderGrains.Bench.Report;

namespace OrderGrains.Bench.Rows;

/// <summary>Contests in updates: every load with every number of connections, this project against all others.</summary>
/// <param name="context">The run.</param>
/// <param name="database">As the table names it.</param>
/// <param name="project">This project.</param>
/// <param name="rivals">Who makes durable updates through HTTP as well.</param>
/// <param name="floors">Who does less; only in the random load.</param>
internal sealed class UpdateRows(
    BenchContext context,
    string database,
    IContestant project,
    IReadOnlyList<IContestant> rivals,
    IReadOnlyList<IContestant> floors)
{
    private bool _warm;

    public async Task<IReadOnlyList<Row>> Measure()
    {
        List<Row> rows = [];
        foreach (var load in UpdateLoad.All)
        {
            foreach (var connections in UpdateLoad.Connections)
                rows.AddRange(await Measure(load, connections));
        }

        return rows;
    }

    private async Task<IEnumerable<Row>> Measure(UpdateLoad load, int connections)
    {
        var name = $"{database}, {load.Name}, {connections}";
        BenchContext.Say(name);
        IReadOnlyList<IContestant> contestants = [project, .. rivals, .. load == UpdateLoad.Random ? floors : []];
        var standings = await Contest.Run(
            _warm ? context.Options.Warmed : context.Options,
            [.. contestants.Select(contestant => (contestant, Workload(contestant, load.At(connections))))]);
        _warm = true;

        var (mine, others) = (standings[0], standings.Skip(1).ToList());
        return
        [
            .. others.Select(other => Row.Of(name, mine, other, UpdateBars.Of(load, connections, other.Name))),
            .. others.Where(other => other.Name == Names.RowLock).Select(other => Row.Latency(name, mine, other, UpdateBars.Latency)),
            .. IsHotRow(load, connections) ? new[] { Row.Latency(name, mine, UpdateBars.HotLatency) } : [],
            .. others.Select(other => Row.Of(name, other)),
        ];
    }

    private bool IsHotRow(UpdateLoad load, int connections) =>
        load == UpdateLoad.Hot && connections == 64 && rivals.Any(rival => rival.Name == Names.RowLock);

    /// <summary>The raw <c>UPDATE</c> has a connection to the database for each of its workers, and is slower with more than 32.</summary>
    private static Workload Workload(IContestant contestant, Workload workload) =>
        contestant is RawUpdate ? workload with { Connections = Math.Min(workload.Connections, 32) } : workload;
}
