using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Carries one command from action to action: the order as the actions so far leave it, their events and effects.</summary>
internal sealed class DecisionBuilder(OrderCommand command, DateTimeOffset now)
{
    private readonly List<OrderEvent> _events = [];
    private readonly List<OrderEffect> _effects = [];
    private bool _erases;

    public required Order? Order { get; set; }

    public Decision Decision => new()
    {
        Events = _events.ToValueList(),
        Effects = _effects.ToValueList(),
        Order = Order,
        Erases = _erases,
    };

    /// <summary>Does one action; the rejection when it may not be done.</summary>
    public Rejection? Do(OrderAction action)
    {
        if (Order is null || action is ImportOrder)
            return Import((ImportOrder)action);

        var request = DoorRequests.Of(command.Door, action.Verb, Order);
        if (request is { NothingWhenDone: true } && Lifecycle.Check(action.Verb, Order) == LifecycleVerdict.Reached)
            return Step(Order, action);
        foreach (var step in request?.Steps ?? [])
        {
            if (step.When?.Holds(Order) != false && Step(Order, step.Action(action)) is { } rejection)
                return rejection;
        }

        return request is null ? Step(Order, action) : null;
    }

    private Rejection? Import(ImportOrder import)
    {
        if (Order is not null && !import.Replace)
            return Rejection.Of(RejectionCode.IllegalTransition, Verb.Import);

        var result = ImportRules.Import(Order, import, now);
        if (result.Rejection is { } rejection)
            return rejection;

        var changes = OrderFields.Diff(Order ?? ImportRules.Blank(new(import.Order.Merchant, import.Order.Id)), result.Order!);
        _events.Add(new(Order is null ? ImportRules.Created : ImportRules.Restored, changes));
        if (Order is { } replaced)
            _effects.AddRange(Takings.Between(replaced, result.Order!));
        Order = result.Order;
        return null;
    }

    private Rejection? Step(Order order, OrderAction action)
    {
        var verdict = Lifecycle.Check(action.Verb, order);
        var gate = DoorGates.Find(command.Door, action.Verb);
        if (verdict == LifecycleVerdict.Illegal || gate?.Refuses(order, verdict) == true)
            return Rejection.Of(RejectionCode.IllegalTransition, action.Verb);
        if (verdict == LifecycleVerdict.Reached)
            return null;
        if (gate?.Missing?.Invoke(order).ToValueList() is { Count: > 0 } missing)
            return new() { Code = RejectionCode.InvalidFields, Verb = action.Verb, Problems = missing };

        var result = Lifecycle.Rule(action.Verb).Apply(order, action, now);
        if (result.Rejection is { } rejection)
            return rejection;

        var after = OrderStamps.Moved(order, OrderStamps.Entered(order, EffectRules.Forget(order, result.Order!), now).Derived(order), now);
        var caused = result.Effects;
        if (order.Status != after.Status)
        {
            var taken = Takings.Follow(order, after, command, now);
            if (taken.Rejection is { } lacking)
                return lacking with { Verb = action.Verb };
            after = taken.Order!;
            caused = [.. caused, .. Takings.Between(order, after)];
        }

        FieldProblem[] problems = OrderTotalsCalculator.RestOnTheSame(after, order) ? [] : [.. AmountProblems.Find(after)];
        if (problems.Length > 0)
            return Rejection.Invalid(action.Verb, problems);

        Accept(order, StillAnonymized(after), action, caused);
        if (action.Verb == Verb.Anonymize)
            Erase();
        return result.Then is { } then ? Step(Order!, then) : null;
    }

    /// <summary>An order that somebody writes personal data to again can be anonymized again.</summary>
    private static Order StillAnonymized(Order after) =>
        after.Anonymized && !PersonalData.IsErased(after) ? after with { Anonymized = false } : after;

    /// <summary>What the command did before is erased with all else; what it does from here on happens to the erased order.</summary>
    private void Erase()
    {
        _erases = true;
        for (var i = 0; i < _events.Count; i++)
            _events[i] = PersonalData.Erase(_events[i]);
        OrderEffect[] left = [.. _effects.Select(PersonalData.Erase).OfType<OrderEffect>()];
        _effects.Clear();
        _effects.AddRange(left);
    }

    private void Accept(Order before, Order after, OrderAction action, ValueList<OrderEffect> caused)
    {
        var changes = OrderFields.Diff(before, after);
        if (changes.Count > 0 || caused.Count > 0)
            _events.Add(new(Lifecycle.Rule(action.Verb).Event, changes));
        _effects.AddRange(GatewayCalls.Between(before, after));
        _effects.AddRange(caused);
        Order = after;
    }
}
