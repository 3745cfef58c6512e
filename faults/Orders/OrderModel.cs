using OrderGrains.Faults.Checking;

namespace OrderGrains.Faults.Orders;

/// <summary>An order as its doors document it, one call after another; written without a look at the service's own rules.</summary>
public sealed class OrderModel : IModel<ModelOrder, OrderCall, OrderAnswer>
{
    /// <inheritdoc/>
    public ModelOrder Initial { get; } = new();

    /// <summary>
    /// The answer an order gives to a call and what it is afterwards. Repeats of what is reached, and of a key, succeed and change nothing.
    /// </summary>
    public static (OrderAnswer Answer, ModelOrder Next) Do(ModelOrder order, OrderCall call)
    {
        if (call.Kind == CallKind.Read)
            return (new(AnswerKind.Seen, order.Version, Order: order with { Keys = default }), order);
        if (call.Key is { } key && order.Keys.Find(key) is { } earlier)
            return (new(AnswerKind.Accepted, earlier, Replayed: true), order);
        if (call.IfMatch is { } expected && expected != order.Version)
            return (new(AnswerKind.Stale, order.Version), order);
        if (StageAfter(order.Stage, call.Kind) is not { } stage)
            return (new(AnswerKind.Refused, order.Version), order);

        var changed = order.With(call.Field, call.Value) with { Stage = stage };
        var next = changed == order ? order : changed with { Version = order.Version + 1 };
        var kept = call.Key is null ? next : next with { Keys = next.Keys.Add(call.Key, next.Version) };
        return (new(AnswerKind.Accepted, next.Version), kept);
    }

    /// <inheritdoc/>
    public bool TryStep(ModelOrder state, Operation<OrderCall, OrderAnswer> operation, out ModelOrder next)
    {
        (var answer, next) = Do(state, operation.Input);
        return operation.Output is not { } given || Agree(given, answer);
    }

    /// <summary>An unknown call whose effect was found later has an answer too, though nobody was told whether it was a repeat.</summary>
    private static bool Agree(OrderAnswer given, OrderAnswer answer) =>
        given.Kind == AnswerKind.Unknown
            ? answer.Kind == AnswerKind.Accepted && given.Version == answer.Version
            : (given.Detail is null ? given : given with { Detail = null }) == answer;

    private static Stage? StageAfter(Stage stage, CallKind kind) => (stage, kind) switch
    {
        (_, CallKind.Edit) => stage,
        (Stage.Open or Stage.Shipped, CallKind.Ship) => Stage.Shipped,
        (Stage.Open or Stage.Cancelled, CallKind.Cancel) => Stage.Cancelled,
        _ => null,
    };
}
