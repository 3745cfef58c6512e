using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Power;

/// <summary>A script that was run to its end, with everything that was written meanwhile; all processes have been killed.</summary>
internal sealed class PowerTape : IAsyncDisposable
{
    private readonly Cluster _cluster;

    private PowerTape(Cluster cluster, UpdateScript script, PowerLog log, PowerImage image) =>
        (_cluster, Script, Log, Image) = (cluster, script, log, image);

    public UpdateScript Script { get; }

    public PowerLog Log { get; }

    public PowerImage Image { get; }

    public bool IsOnFiles => _cluster.Plan.OnFiles;

    /// <summary>Where copies of the files may go.</summary>
    public string Copies => Image.Folder + ".copies";

    public static async Task<PowerTape> Record(ClusterPlan plan, Workspace workspace)
    {
        var cluster = await Cluster.Start(plan, workspace);
        try
        {
            if (plan.Careless)
                cluster.Power.Settle();
            using var script = await UpdateScript.Run(cluster);
            cluster.Power.SwitchOff();
            foreach (var node in cluster.Nodes)
                await node.Kill();
            if (cluster.Server is { } server)
                await server.KillAsync();
            return new(cluster, script, cluster.Power.Read(), await cluster.Power.Image());
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>How often files whose path holds a text were flushed in a part of the log.</summary>
    public int Flushes((long From, long To) range, string file) => Log.Records.Count(record =>
        record.IsFlush && record.At >= range.From && record.End <= range.To
        && Image.Find(record.File)?.Contains(file, StringComparison.Ordinal) == true);

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
