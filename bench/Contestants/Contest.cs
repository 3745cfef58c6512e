using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Contestants;

/// <summary>Lets contestants take turns at their workloads, and checks that what was acknowledged was stored.</summary>
internal static class Contest
{
    /// <exception cref="InvalidDataException">An answer was wrong, or versions and acknowledged updates differ.</exception>
    public static async Task<IReadOnlyList<Standing>> Run(
        BenchOptions options, params IReadOnlyList<(IContestant Contestant, Workload Workload)> entries)
    {
        var before = new List<long?>();
        foreach (var (contestant, workload) in entries)
            before.Add(await contestant.Versions(workload.Orders));

        var acknowledged = new long[entries.Count];
        var rounds = entries.Select(_ => new List<Round>()).ToList();
        for (var round = -1; round < options.Rounds; round++)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                var (contestant, workload) = entries[i];
                var done = await contestant.Run(workload, TimeSpan.FromSeconds(round < 0 ? options.WarmUp : options.Seconds));
                acknowledged[i] += workload.Reads ? 0 : done.Count;
                if (round >= 0)
                    rounds[i].Add(done);
            }
        }

        for (var i = 0; i < entries.Count; i++)
            await Check(entries[i].Contestant, entries[i].Workload.Orders, before[i], acknowledged[i]);
        return [.. entries.Select((entry, i) => new Standing(entry.Contestant.Name, rounds[i]))];
    }

    private static async Task Check(IContestant contestant, int orders, long? before, long acknowledged)
    {
        var gained = await contestant.Versions(orders) - before;
        if (gained is { } versions && versions != acknowledged)
            throw new InvalidDataException($"{contestant.Name} acknowledged {acknowledged} updates and gained {versions} versions.");
    }
}
