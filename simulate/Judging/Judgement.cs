using OrderGrains.Faults.Judging;
using OrderGrains.Faults.Load;
using OrderGrains.Orders;
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
    /// <param name="tables">What is stored.</param>
    /// <param name="receiver">What was delivered.</param>
    public static IReadOnlyList<string> Of(Plan plan, List<Recorded> recorded, int reviewed, Tables tables, Receiver receiver)
    {
        var stories = Enumerable.Range(0, plan.Orders).Select(number => Stories.Of(tables, Commands.FirstOrder + number)).ToArray();
        var verdict = Judge.Decide(recorded, stories, TableAudit.Run(tables), []);
        return
        [
            .. verdict.Violations.SelectMany(violation => violation.Found.Select(text => $"{violation.Name}: {text}")),
            .. recorded.Skip(reviewed).Where(call => !call.IsAnswer).Select(call => $"not answered in the end: {call}"),
            .. Effects(tables, receiver),
        ];
    }

    private static IEnumerable<string> Effects(Tables tables, Receiver receiver)
    {
        foreach (var overlap in receiver.Overlaps)
            yield return $"two relays at once: {overlap}";
        foreach (var row in tables.Outbox)
            yield return $"not delivered: {row.Id}";
        foreach (var (key, rows) in tables.Orders)
        {
            var asked = rows.Events.Where(row => row.Type == EventTypes.Number("addressSaved")).Select(row => row.Version).ToArray();
            var done = receiver.CarriedOut.Where(effect => effect.Order == key).Select(effect => effect.Version).ToArray();
            if (!asked.SequenceEqual(done))
                yield return $"effects of {key}: asked for at {string.Join(' ', asked)}, carried out {string.Join(' ', done)}";
        }
    }
}
