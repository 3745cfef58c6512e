using System.Collections.Frozen;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The lifecycle of an order: one static table and what follows from it.</summary>
public static class Lifecycle
{
    private static readonly FrozenDictionary<Verb, LifecycleRule> ByVerb = LifecycleTable.Rows.ToFrozenDictionary(rule => rule.Verb);

    private static readonly FrozenDictionary<string, LifecycleRule[]> ByEvent =
        LifecycleTable.Rows.GroupBy(rule => rule.Event).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The table's rows, in the order of <see cref="Verb"/>.</summary>
    public static ValueList<LifecycleRule> Rules => LifecycleTable.Rows;

    public static LifecycleRule Rule(Verb verb) => ByVerb[verb];

    /// <summary>Which verbs lead from one status to another.</summary>
    public static IEnumerable<(OrderStatus From, OrderStatus To, IEnumerable<Verb> Verbs)> Arrows() =>
        from rule in LifecycleTable.Rows
        from move in rule.Status.Moves
        from target in move.Value
        where target != move.Key
        group rule.Verb by (From: move.Key, To: target) into arrow
        orderby arrow.Key.From, arrow.Key.To
        select (arrow.Key.From, arrow.Key.To, (IEnumerable<Verb>)arrow.Distinct().Order());

    /// <summary>The rows an event of this name may come from; none for a name that no row has.</summary>
    public static IReadOnlyList<LifecycleRule> RulesOf(string eventName) => ByEvent.TryGetValue(eventName, out var rules) ? rules : [];

    /// <param name="verb">What is to be done.</param>
    /// <param name="order">With all that is derived of it.</param>
    public static LifecycleVerdict Check(Verb verb, Order order) => ByVerb[verb].Check(order);

    /// <summary>What nobody sends as a verb: imports, and what the service does by itself.</summary>
    private static readonly Verb[] NobodysVerbs = [Verb.Import, Verb.LapsePayments, Verb.AskGateway, Verb.MoveCourier];

    /// <summary>For every verb that can be sent whether it may be done now, and what stands in its way otherwise.</summary>
    public static ValueList<VerbStanding> Standings(Order order) =>
    [
        .. from rule in LifecycleTable.Rows
           where !NobodysVerbs.Contains(rule.Verb)
           select new VerbStanding(rule.Verb, rule.WhyNot(order)),
    ];
}
