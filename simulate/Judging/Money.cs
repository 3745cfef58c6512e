using OrderGrains.Faults.Orders;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Simulate.Database;
using OrderGrains.Simulate.Payments;
using OrderGrains.Simulate.Running;

namespace OrderGrains.Simulate.Judging;

/// <summary>Holds what orders say of their money against what their gateway has moved.</summary>
internal static class Money
{
    private static readonly (Verb Verb, MovementKind Kind)[] Counted =
        [(Verb.Authorize, MovementKind.Authorize), (Verb.Capture, MovementKind.Capture)];

    /// <summary>Whether a gateway is still to answer, or to be asked again.</summary>
    public static bool IsAwaited(Plan plan, Server server) =>
        PaidOrders.Keys(plan.Paid).Any(key => server.Tables.Orders.TryGetValue(key, out var rows) && rows.DueAt is not null);

    /// <summary>A line for every finding.</summary>
    public static IEnumerable<string> Of(Plan plan, Server server, Bank bank, Payers payers)
    {
        if (plan.Paid == 0)
            yield break;
        foreach (var key in bank.Mixed)
            yield return $"money: two movements are asked for under {key}";
        foreach (var (key, entry) in bank.Entries.Where(entry => entry.Value.Moved > 1))
            yield return $"money: moved {entry.Moved} times under {key}";
        foreach (var key in PaidOrders.Keys(plan.Paid))
        {
            var (order, problem) = Load(plan, server, key);
            if (problem is not null)
                yield return $"money: order {key} cannot be loaded: {problem}";
            if (order is null)
                continue;
            var entries = bank.Entries.Values.Where(entry => entry.First.OrderId == key.OrderId).ToList();
            List<Paid> asked = [.. payers.Paid.Where(paid => paid.Order == key)];
            foreach (var text in Books(order, entries).Concat(Asked(order, asked)))
                yield return $"money: order {key}: {text}";
        }
    }

    private static (Order? Order, string? Problem) Load(Plan plan, Server server, OrderKey key)
    {
        try
        {
            return (new Lookups(server, TimeSpan.FromHours(24), plan.Remembered).Load(key)?.Order, null);
        }
        catch (OrderStoreException e)
        {
            return (null, e.Message);
        }
    }

    /// <summary>Each movement ended as the gateway has it, and there is no other.</summary>
    private static IEnumerable<string> Books(Order order, List<BankEntry> entries)
    {
        var movements = order.Payments.SelectMany(payment => payment.Movements).ToDictionary(movement => movement.Id);
        foreach (var movement in movements.Values)
        {
            var state = entries.Find(entry => entry.First.Movement == movement.Id)?.State;
            if (movement.State == MovementState.Pending || movement.AskAt is not null)
                yield return $"{movement.Kind} {movement.Id} is pending for good; the gateway has it as {state}";
            else if ((movement.State == MovementState.Succeeded) != (state == MovementState.Succeeded))
                yield return $"{movement.Kind} {movement.Id} is {movement.State}; the gateway has it as {state}";
        }

        foreach (var entry in entries.Where(entry => entry.Moved > 0 && !movements.ContainsKey(entry.First.Movement)))
            yield return $"the gateway has moved {entry.First.Kind} {entry.First.Movement}, of which the order does not know";
        foreach (var authorized in entries.Where(entry => entry.First.Kind == MovementKind.Authorize))
        {
            var captured = entries
                .Where(entry => entry.First.Kind == MovementKind.Capture && entry.First.Parent == authorized.First.Movement)
                .Sum(entry => entry.First.Amount * entry.Moved);
            if (captured > authorized.First.Amount * authorized.Moved)
                yield return $"{captured} was captured of {authorized.First.Movement}, which is {authorized.First.Amount}";
        }
    }

    /// <summary>As much was begun as was acknowledged, and no more than was asked for and not refused.</summary>
    private static IEnumerable<string> Asked(Order order, List<Paid> paid)
    {
        foreach (var (verb, kind) in Counted)
        {
            var begun = order.Movements.Where(entry => entry.Movement.Kind == kind).Sum(entry => entry.Movement.Amount);
            var least = Sum(paid, verb, AnswerKind.Accepted);
            var most = least + Sum(paid, verb, AnswerKind.Unknown);
            if (begun < least || begun > most)
                yield return $"{verb}: {begun} was begun, where at least {least} and at most {most} was asked for";
        }
    }

    private static long Sum(List<Paid> paid, Verb verb, AnswerKind answer) => paid
        .Where(one => one.Answer.Kind == answer)
        .Sum(one => one.Action is MoveMoney { Amount: { } amount } move && move.Movement == verb ? amount : 0);
}
