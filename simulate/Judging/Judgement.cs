using OrderGrains.Faults.Judging;
using OrderGrains.Faults.Load;
using OrderGrains.Orders;
using OrderGrains.Simulate.Ageing;
using OrderGrains.Simulate.Clients;
using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Members;
using OrderGrains.Simulate.Running;

namespace OrderGrains.Simulate.Judging;

/// <summary>Holds what clients and receivers were told against what the tables hold: every way in which a promise was broken.</summary>
internal static class Judgement
{
    /// <param name="plan">The run.</param>
    /// <param name="recorded">Every call.</param>
    /// <param name="reviewed">How many calls had been made when nothing was wrong any more.</param>
    /// <param name="server">What is stored, and whether something was lost with another server.</param>
    /// <param name="receiver">What was delivered.</param>
    public static IReadOnlyList<string> Of(Plan plan, List<Recorded> recorded, int reviewed, Server server, Receiver receiver)
    {
        var (tables, stories) = (server.Tables, Told(plan, server.Tables));
        var rewinding = server.Replaced is { } replaced && replaced.Old != tables
            ? new Rewinding(replaced, Told(plan, replaced.Old))
            : null;
        var judged = rewinding?.Judged(recorded) ?? recorded;
        var verdict = Judge.Decide(judged, stories, TableAudit.Run(tables), []);
        return
        [
            .. rewinding?.Lost(recorded, stories) ?? [],
            .. verdict.Violations.SelectMany(violation => violation.Found.Select(text => $"{violation.Name}: {text}")),
            .. recorded.Skip(reviewed).Where(call => !call.IsAnswer).Select(call => $"not answered in the end: {call}"),
            .. Deliveries(tables, receiver),
            .. Effects(tables, server.Replaced?.Old),
        ];
    }

    private static OrderStory[] Told(Plan plan, Tables tables) =>
    [
        .. Enumerable.Range(0, plan.Orders).Select(number => Commands.FirstOrder + number).Concat(plan.Drops ? AgedOrders.All : [])
            .Select(order => Stories.Of(tables, order)),
    ];

    private static IEnumerable<string> Deliveries(Tables tables, Receiver receiver)
    {
        foreach (var overlap in receiver.Overlaps)
            yield return $"two relays at once: {overlap}";
        foreach (var row in tables.Outbox)
            yield return $"not delivered: {row.Id}";
    }

    /// <summary>
    /// Each is carried out once and in turn. What was carried out on a server that is gone may be lost with it, though it counts as
    /// delivered on the one that took over.
    /// </summary>
    private static IEnumerable<string> Effects(Tables tables, Tables? old)
    {
        foreach (var (key, rows) in tables.Orders)
        {
            var done = Done(tables, key);
            var lost = old is null ? [] : Done(old, key).Except(done);
            var asked = rows.AllEvents.Where(row => row.Type == EventTypes.Number("addressSaved")).Select(row => row.Version).ToArray();
            if (!asked.Except(lost).SequenceEqual(done))
                yield return $"effects of {key}: asked for at {string.Join(' ', asked)}, carried out {string.Join(' ', done)}";
        }
    }

    private static long[] Done(Tables tables, OrderKey key) =>
        [.. tables.CarriedOut.Where(effect => effect.Order == key).Select(effect => effect.Version)];
}
