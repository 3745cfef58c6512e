using System.Collections.Frozen;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>The lifecycle of an order: one static table and what follows from it.</summary>
public static class Lifecycle
{
    private static readonly FrozenDictionary<Verb, LifecycleRule> ByVerb = LifecycleTable.Rows.ToFrozenDictionary(rule => rule.Verb);

    /// <summary>The table's rows, in the order of <see cref="Verb"/>.</summary>
    public static ValueList<LifecycleRule> Rules => LifecycleTable.Rows;

    /// <summary>
    /// The states an order may begin in. Placing is one of them because an order may be taken over in the middle of an asynchronous
    /// placement.
    /// </summary>
    public static ValueList<OrderState> Beginnings { get; } =
    [
        .. from status in new[] { OrderStatus.Draft, OrderStatus.Pending, OrderStatus.Placing }
           from fulfillment in new[] { FulfillmentStatus.Unfulfilled, FulfillmentStatus.NotRequired }
           select new OrderState(status, PaymentStatus.Unpaid, fulfillment),
    ];

    /// <summary>Every state that some path of the table leads to from a beginning.</summary>
    public static FrozenSet<OrderState> Reachable { get; } = Explore();

    public static LifecycleRule Rule(Verb verb) => ByVerb[verb];

    /// <summary>Judges a verb by the axes alone.</summary>
    public static LifecycleVerdict Check(Verb verb, OrderState state) => ByVerb[verb].Check(state);

    /// <summary>Judges a verb by the axes and the facts beside them.</summary>
    public static LifecycleVerdict Check(Verb verb, Order order)
    {
        var rule = ByVerb[verb];
        var verdict = rule.Check(OrderState.Of(order));
        return verdict switch
        {
            LifecycleVerdict.Legal when rule.Fact?.Holds(order) == true => LifecycleVerdict.Reached,
            LifecycleVerdict.Legal when rule.RefusedOnHold && order.OnHold => LifecycleVerdict.Illegal,
            _ => verdict,
        };
    }

    /// <summary>The verbs that may be done to the order now and have something left to do; importing is not among them.</summary>
    public static ValueList<Verb> AllowedNow(Order order)
    {
        var state = OrderState.Of(order);
        return
        [
            .. from rule in LifecycleTable.Rows
               where rule.Verb != Verb.Import && Check(rule.Verb, order) == LifecycleVerdict.Legal
               where rule.EditsFields || rule.Fact is not null || rule.Targets(state).Any(target => target != state)
               select rule.Verb,
        ];
    }

    private static FrozenSet<OrderState> Explore()
    {
        var found = Beginnings.ToHashSet();
        var open = new Queue<OrderState>(found);
        while (open.TryDequeue(out var state))
        {
            var next = from rule in LifecycleTable.Rows
                       where rule.Check(state) == LifecycleVerdict.Legal
                       from target in rule.Targets(state)
                       select target;
            foreach (var target in next.Where(found.Add))
                open.Enqueue(target);
        }

        return found.ToFrozenSet();
    }
}
