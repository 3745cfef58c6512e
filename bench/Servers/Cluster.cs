using System.Diagnostics;
using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Servers;

/// <summary>Some silos on a database of their own, behind one front-end. Every round notes what its updates cost the silos.</summary>
internal sealed class Cluster : IContestant, IDisposable
{
    private readonly List<ServerProcess> _silos = [];
    private readonly List<ServerProcess> _lost = [];
    private readonly List<double> _costs = [];
    private ServerProcess? _frontEnd;
    private HttpContestant? _http;

    private Cluster(int silos) => Name = silos == 1 ? "1 silo" : $"{silos} silos";

    public string Name { get; }

    /// <summary>Processor time of all silos per answer, in microseconds, one for each round since the start.</summary>
    public IReadOnlyList<double> Costs => _costs;

    private HttpContestant Http => _http ?? throw new InvalidOperationException("The cluster has not been started.");

    /// <summary>Starts the processes and creates the first orders.</summary>
    public static async Task<Cluster> Start(Workspace workspace, string database, int silos, int orders)
    {
        var cluster = new Cluster(silos);
        try
        {
            for (var silo = 0; silo < silos; silo++)
                cluster._silos.Add(await ServerProcess.StartSilo(workspace.Folder($"{silo} of {silos}"), Settings("Node", database)));
            cluster._frontEnd = await ServerProcess.StartApi(workspace.Folder($"before {silos}"), Settings("Client", database));
            cluster._http = new HttpContestant(cluster.Name, cluster._frontEnd.Address);
            await cluster.Http.Seed(orders);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public async Task<Round> Run(Workload workload, TimeSpan duration)
    {
        var before = ProcessorTime();
        var round = await Http.Run(workload, duration);
        _costs.Add((ProcessorTime() - before).TotalMicroseconds / round.Count);
        return round;
    }

    public Task<long?> Versions(int orders) => Http.Versions(orders);

    /// <summary>Takes a silo away and returns how long it took until each of the first orders had been updated once more.</summary>
    /// <param name="loss">What happens to the silo.</param>
    /// <param name="orders">Enough for every silo to have some.</param>
    public async Task<TimeSpan> Lose(Action<ServerProcess> loss, int orders)
    {
        await Http.Touch(orders);
        var silo = _silos[^1];
        _silos.Remove(silo);
        _lost.Add(silo);
        var start = Stopwatch.GetTimestamp();
        loss(silo);
        await Http.Touch(orders);
        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose()
    {
        _http?.Dispose();
        _frontEnd?.Dispose();
        _silos.ForEach(silo => silo.Dispose());
        _lost.ForEach(silo => silo.Dispose());
    }

    private static Dictionary<string, string> Settings(string mode, string database) => new()
    {
        ["ORDERGRAINS__Mode"] = mode,
        ["ORDERGRAINS__Database"] = database,
        ["ORDERGRAINS__Cluster__AdvertisedAddress"] = "127.0.0.1",
        ["ORDERGRAINS__Cluster__SiloPort"] = "0",
        ["ORDERGRAINS__Cluster__GatewayPort"] = "0",
        ["ORDERGRAINS__Cluster__Tls__Enabled"] = "false",
    };

    private TimeSpan ProcessorTime() => _silos.Aggregate(TimeSpan.Zero, (sum, silo) => sum + silo.ProcessorTime);
}
