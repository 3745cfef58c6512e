using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Carries one command from action to action: the order as the actions so far leave it, their events and effects.</summary>
internal sealed class DecisionBuilder(Door door, DateTimeOffset now)
{
    private readonly List<OrderEvent> _events = [];
    private readonly List<OrderEffect> _effects = [];

    public required Order? Order { get; set; }

    public Decision Decision => new()
    {
        Events = _events.ToValueList(),
        Effects = _effects.ToValueList(),
        Order = Order,
    };

    /// <summary>Does one action; the rejection when it may not be done.</summary>
    public Rejection? Do(OrderAction action)
    {
        if (Order is null || action is ImportOrder)
            return Import((ImportOrder)action);

        foreach (var step in DoorActions.Unfold(door, Order, action))
        {
            if (Step(Order, step) is { } rejection)
                return rejection;
        }

        return null;
    }

    private Rejection? Import(ImportOrder import)
    {
        if (Order is not null && !import.Replace)
            return Rejection.Of(RejectionCode.IllegalTransition, Verb.Import);

        var result = ImportRules.Import(Order, import.Order, now);
        if (result.Rejection is { } rejection)
            return rejection;

        var changes = OrderFields.Diff(Order ?? ImportRules.Blank(new(import.Order.Merchant, import.Order.Id)), result.Order!);
        _events.Add(new(Order is null ? EventNames.Created : EventNames.Restored, changes));
        Order = result.Order;
        return null;
    }

    private Rejection? Step(Order order, OrderAction action)
    {
        var verdict = Lifecycle.Check(action.Verb, order);
        var gate = DoorGates.Find(door, action.Verb);
        if (verdict == LifecycleVerdict.Illegal || gate?.Allows(order) == false)
            return Rejection.Of(RejectionCode.IllegalTransition, action.Verb);
        if (verdict == LifecycleVerdict.Reached)
            return null;
        if (gate?.Missing?.Invoke(order).ToValueList() is { Count: > 0 } missing)
            return new() { Code = RejectionCode.InvalidFields, Verb = action.Verb, Problems = missing };

        var result = ActionRules.Apply(order, action, now);
        if (result.Rejection is { } rejection)
            return rejection;

        var after = EffectRules.Forget(order, OrderStamps.Set(order, result.Order!, now)).WithTotals(order);
        FieldProblem[] problems = OrderTotalsCalculator.RestOnTheSame(after, order) ? [] : [.. AmountProblems.Find(after)];
        if (problems.Length > 0)
            return Rejection.Invalid(action.Verb, problems);

        Accept(order, after, action, result.Effect);
        return null;
    }

    private void Accept(Order before, Order after, OrderAction action, OrderEffect? caused)
    {
        var changes = OrderFields.Diff(before, after);
        if (changes.Count > 0 || caused is not null)
            _events.Add(new(EventNames.Of(action), changes));
        if (caused is { } effect)
            _effects.Add(effect);
        Order = after;
    }
}
