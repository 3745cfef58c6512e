using System.Diagnostics;
using OrderGrains.Faults.Judging;
using OrderGrains.Faults.Load;
using OrderGrains.Faults.Processes;

namespace OrderGrains.Faults.Regimes;

/// <summary>One run of a regime from an empty database to its verdict.</summary>
internal static class RegimeRun
{
    /// <summary>How long the load goes on after the last fault, so that there is something to recover for.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(3);

    /// <summary>Updates acknowledged after the last fault, and in all: a run with fewer has shown nothing.</summary>
    private const int EnoughAfter = 20;
    private const int EnoughInAll = 150;

    /// <summary>Seconds of a run in which nodes may settle as they do in production, and how soon they do in a shorter one.</summary>
    private const double EnoughToSettle = 60;
    private static readonly TimeSpan BriefSettleTime = TimeSpan.FromSeconds(2);

    /// <summary>When an order that gives no answer counts as gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <param name="regime">What is done.</param>
    /// <param name="seed">Everything drawn comes from it; times do not.</param>
    /// <param name="seconds">How long trouble is made.</param>
    /// <param name="workspace">Where logs and files go; it is kept unless the run ends clean.</param>
    /// <param name="oldProgram">An older build, if there is one.</param>
    public static async Task<Verdict> Go(IRegime regime, int seed, double seconds, Workspace workspace, string? oldProgram = null)
    {
        workspace.Keep = true;
        var plan = regime.Plan;
        if (plan.SettleTime is null && seconds < EnoughToSettle)
            plan = plan with { SettleTime = BriefSettleTime };
        await using var cluster = await Cluster.Start(plan, workspace);
        using var load = new Workload(regime.Load, cluster, seed);
        await load.Start();

        var scene = new Scene(cluster, load, new Random(seed), oldProgram);
        if (regime.NeedsMemory)
            await scene.UntilFromMemory();
        scene.Begin(seconds);
        await regime.Run(scene);
        scene.Progress.Begin();
        await Task.Delay(Aftermath);
        await scene.Progress.Until(EnoughAfter, "after the last fault");
        await scene.Progress.UntilInAll(EnoughInAll);
        await load.Stop();
        await load.RepeatKeyed();
        await load.ReadAll();

        List<string> gone = [];
        List<OrderStory> stories = [];
        foreach (var order in load.Orders)
        {
            if (await Story(cluster, load, order) is { } story)
                stories.Add(story);
            else
                gone.Add($"order {order}: no answer {Patience.TotalSeconds} seconds after the last fault");
        }

        var audit = await Auditing.Run(cluster);
        var verdict = scene.Rewound is { } rewound
            ? RewoundJudge.Decide(load.Recorded, stories, audit, rewound, scene.BackedUp)
            : Judge.Decide(load.Recorded, stories, audit, scene.Faults);
        verdict = verdict with
        {
            FromMemory = cluster.FromMemory,
            Notes = scene.Notes,
            Unexpected = [.. verdict.Unexpected, .. gone, .. scene.Complaints],
        };
        workspace.Keep = !verdict.IsClean;
        return verdict;
    }

    private static async Task<OrderStory?> Story(Cluster cluster, Workload load, long order)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience;)
        {
            foreach (var node in cluster.Nodes)
            {
                if (await OrderStory.Fetch(load.Door, node.Address, order) is { } story)
                    return story;
            }

            await Task.Delay(200);
        }

        return null;
    }
}
