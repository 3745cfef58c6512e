using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Payments;

/// <summary>
/// A movement of money as Elastic Path shows it (section B8). What ends an authorization is no transaction of its own: it makes the
/// authorization one that is cancelled.
/// </summary>
/// <param name="Order">Whose.</param>
/// <param name="Payment">What it belongs to.</param>
/// <param name="Movement">The movement.</param>
internal sealed record Transaction(Order Order, OrderPayment Payment, Movement Movement)
{
    private const string Manual = "manual";

    public string Gateway => Payment.Gateway ?? Manual;

    public bool IsManual => Gateway == Manual;

    /// <summary>What the gateway calls it.</summary>
    public string Reference => Movement.ExternalId ?? Gateway;

    public string Type => Movement switch
    {
        { Kind: MovementKind.Authorize } => "authorize",
        { Kind: MovementKind.Capture, Parent: null } => "purchase",
        { Kind: MovementKind.Capture } => "capture",
        _ => "refund",
    };

    public string Status => Movement.State switch
    {
        MovementState.Pending => "pending",
        MovementState.Failed => "failed",
        MovementState.Cancelled => "cancelled",
        _ => IsEnded ? "cancelled" : "complete",
    };

    /// <summary>What was given back: of the money that was taken by it, or by it.</summary>
    public long Refunded => Movement.Kind is MovementKind.Refund or MovementKind.ChargeBack
        ? Movement.Amount
        : Children(MovementKind.Refund, MovementKind.ChargeBack).Sum(child => child.Amount)
            - Children(MovementKind.ReverseChargeBack).Sum(child => child.Amount);

    /// <summary>All transactions of an order, the first one first.</summary>
    public static IEnumerable<Transaction> All(Order order) =>
        from payment in order.Payments
        from movement in payment.Movements
        where movement.Kind is not (MovementKind.Void or MovementKind.ReverseChargeBack)
        select new Transaction(order, payment, movement);

    public static Transaction? Find(Order order, string id) => All(order).FirstOrDefault(one => one.Movement.Id == id);

    /// <summary>What came last of a transaction.</summary>
    public static Transaction? LastOf(Order order, string id, MovementKind kind) =>
        All(order).LastOrDefault(one => one.Movement.Parent == id && one.Movement.Kind == kind);

    /// <summary>The capture that is given back when this is refunded: its own, where it is an authorization.</summary>
    public string Refundable => Movement.Kind == MovementKind.Authorize
        ? LastOf(Order, Movement.Id, MovementKind.Capture)?.Movement.Id ?? Movement.Id
        : Movement.Id;

    /// <summary>It was an authorization, and all of it was given up.</summary>
    private bool IsEnded => Movement.Kind == MovementKind.Authorize
        && Children(MovementKind.Void).Sum(child => child.Amount) >= Movement.Amount;

    /// <summary>What rests on it, is under way or done.</summary>
    private IEnumerable<Movement> Children(params IReadOnlyList<MovementKind> kinds) => Payment.Movements.Where(child =>
        child.Parent == Movement.Id && kinds.Contains(child.Kind) && child.State is MovementState.Succeeded or MovementState.Pending);
}
