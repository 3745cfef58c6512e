using System.Globalization;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>
/// Searches, histories and the change feed go by way of PgBouncer in its transaction mode, which is killed and started again, and paused.
/// Updates go on meanwhile; a page tells nothing wrong, and comes again when the pooler does.
/// </summary>
internal sealed class PoolerRegime : IRegime
{
    /// <summary>Pages that are given between one fault and the next.</summary>
    private const int BetweenFaults = 30;

    public string Name => "pgbouncer";

    public bool IsShort => true;

    public ClusterPlan Plan => new() { Nodes = 2, Pooled = true };

    public string? Obstacle => Pooler.Obstacle;

    public async Task Run(Scene scene)
    {
        var pooler = scene.Cluster.Pooler;
        await using var readers = new PageReaders(scene.Load, scene.Random.Next());
        readers.Start();
        for (var round = 0; !scene.IsOver || round < 3; round++)
        {
            await Pages(readers);
            await (round % 2 == 0 ? Replace(scene, pooler, readers) : Hold(scene, pooler));
            scene.Mark();
        }

        await Pages(readers);
        await readers.Stop();
        foreach (var complaint in readers.Complaints)
            scene.Complain(complaint);
        var (given, away) = readers.Count;
        scene.Note(string.Create(CultureInfo.InvariantCulture, $"{given} pages were given, {away} were not"));
    }

    /// <summary>While there is no pooler, updates are acknowledged, and who asks for a page is told that there is none.</summary>
    private static async Task Replace(Scene scene, Pooler pooler, PageReaders readers)
    {
        await pooler.Kill();
        scene.Mark();
        var before = readers.Count.Away;
        await scene.Calm(0.5, 1);
        await Progress.Until(1, () => readers.Count.Away - before, "pages were refused without a pooler");
        await pooler.Start();
    }

    private static async Task Hold(Scene scene, Pooler pooler)
    {
        await pooler.Pause();
        scene.Mark();
        await scene.Calm(1, 3);
        await pooler.Resume();
    }

    private static Task Pages(PageReaders readers)
    {
        var before = readers.Count.Given;
        return Progress.Until(BetweenFaults, () => readers.Count.Given - before, "pages were given with the pooler there");
    }
}
