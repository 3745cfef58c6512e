namespace OrderGrains.Orders;

/// <summary>
/// The simulated courier. Its next step is a fact of the order that falls due; what it does then is an action like anybody's, judged by
/// the lifecycle.
/// </summary>
internal static class CourierRules
{
    public static ActionResult Call(Order order, SimulateCourier call, DateTimeOffset now)
    {
        if (call.StepSeconds is < 1 or > SimulatedCourier.MaxStepSeconds)
            return Rejection.Invalid(call.Verb, new FieldProblem("stepSeconds", ProblemKind.Invalid));
        return order.Courier is { } courier && (courier.Plan, courier.StepSeconds) == (call.Plan, call.StepSeconds)
            ? order
            : order with { Courier = Next(new() { Plan = call.Plan, StepSeconds = call.StepSeconds }, now) };
    }

    /// <summary>Takes the next step that there is something to do for; behind the last the courier goes.</summary>
    public static ActionResult Move(Order order, FallDue due, DateTimeOffset now)
    {
        if (order.Courier is not { } courier || courier.NextAt > due.At || !CanMove(order))
            return order;
        var steps = CourierPlans.Of(courier.Plan);
        for (var taken = courier.Steps; taken < steps.Length; taken++)
        {
            var left = steps.Length - taken - 1;
            var lastAt = now.AddSeconds(left * courier.StepSeconds);
            var action = steps[taken].Action(Report(order, steps[taken].IsAtSender, courier.Plan == CourierPlan.Loses ? null : lastAt));
            if (!Does(order, action, now))
                continue;
            ActionResult moved = order with { Courier = left > 0 ? Next(courier with { Steps = taken + 1 }, now) : null };
            return moved with { Then = action };
        }

        return order with { Courier = null };
    }

    /// <summary>Whether time alone keeps it from moving.</summary>
    public static bool CanMove(Order order) =>
        order.Courier is not null && order.StatusIs(OrderStatus.Placed, OrderStatus.Approved) && !order.OnHold && !order.IsAllHeld;

    private static SimulatedCourier Next(SimulatedCourier courier, DateTimeOffset now) =>
        courier with { NextAt = now.AddSeconds(courier.StepSeconds) };

    /// <summary>Somebody else may have moved the parcels, and further than the courier is.</summary>
    private static bool Does(Order order, OrderAction action, DateTimeOffset now) =>
        Lifecycle.Check(action.Verb, order) == LifecycleVerdict.Legal
        && Lifecycle.Rule(action.Verb).Apply(order, action, now).Order is { } after
        && !Standings(after).SequenceEqual(Standings(order));

    private static IEnumerable<(string, ShipmentState, ParcelSetback?)> Standings(Order order) =>
        order.Shipments.Select(parcel => (parcel.Id, parcel.State, parcel.Setback));

    private static ParcelReport Report(Order order, bool isAtSender, DateTimeOffset? delivered)
    {
        var party = isAtSender ? order.Sender : order.Recipient;
        return new()
        {
            Location = party is { City: not null } or { Country: not null } ? new() { City = party.City, Country = party.Country } : null,
            EstimatedDelivery = delivered,
        };
    }
}
