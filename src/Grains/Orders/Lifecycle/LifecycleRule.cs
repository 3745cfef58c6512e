namespace OrderGrains.Orders;

/// <summary>One row of the lifecycle table.</summary>
/// <param name="Verb">What is done.</param>
public sealed record LifecycleRule(Verb Verb)
{
    public AxisRule<OrderStatus> Status { get; init; } = Axis.Any<OrderStatus>();

    public AxisRule<PaymentStatus> Payment { get; init; } = Axis.Any<PaymentStatus>();

    public AxisRule<FulfillmentStatus> Fulfillment { get; init; } = Axis.Any<FulfillmentStatus>();

    /// <summary>What the verb brings about beside the axes, if anything.</summary>
    public OrderFact? Fact { get; init; }

    /// <summary>True when an order on hold refuses it.</summary>
    public bool RefusedOnHold { get; init; }

    /// <summary>True when the verb changes fields, which it always may again; the others move an axis or a fact.</summary>
    public bool EditsFields { get; init; }

    private bool Aims => Status.Aims || Payment.Aims || Fulfillment.Aims;

    public LifecycleVerdict Check(OrderState state)
    {
        if (Aims && Status.Reached.Contains(state.Status) && Payment.Reached.Contains(state.Payment)
            && Fulfillment.Reached.Contains(state.Fulfillment))
            return LifecycleVerdict.Reached;

        var legal = Status.Moves.ContainsKey(state.Status) && Payment.Moves.ContainsKey(state.Payment)
            && Fulfillment.Moves.ContainsKey(state.Fulfillment);
        return legal ? LifecycleVerdict.Legal : LifecycleVerdict.Illegal;
    }

    /// <summary>Every state the verb may lead to from a state in which it is legal.</summary>
    public IEnumerable<OrderState> Targets(OrderState state) =>
        from status in Status.Moves[state.Status]
        from payment in Payment.Moves[state.Payment]
        from fulfillment in Fulfillment.Moves[state.Fulfillment]
        select new OrderState(status, payment, fulfillment);
}
