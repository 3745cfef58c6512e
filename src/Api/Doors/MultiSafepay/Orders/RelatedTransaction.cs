using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>A transaction beside the order's own: a refund, a capture of what was reserved, what a bank took back or gave up.</summary>
/// <param name="Type">As <c>related_transactions</c> names it.</param>
/// <param name="Movements">At least one; several where a refund gives back several captures.</param>
internal sealed record RelatedTransaction(string Type, ValueList<Movement> Movements)
{
    public Movement First => Movements[0];

    /// <summary>Minor units.</summary>
    public long Amount => Movements.Sum(movement => movement.Amount);

    /// <summary>As the vendor names the status of a transaction.</summary>
    public string Status => First.State switch
    {
        MovementState.Pending => "initialized",
        MovementState.Succeeded => "completed",
        MovementState.Failed => "declined",
        _ => "void",
    };

    /// <summary>What a movement is in the vendor's terms; null where it belongs to the order's own transaction.</summary>
    public static string? TypeOf(Movement movement, PaymentFlow flow) => movement switch
    {
        { Released: true } => flow == PaymentFlow.ManualCapture ? "auth-cancellation" : "refund",
        { Kind: MovementKind.Refund } => "refund",
        { Kind: MovementKind.ChargeBack } => "chargeback",
        { Kind: MovementKind.ReverseChargeBack } => "reverse-chargeback",
        { Kind: MovementKind.Capture, Transaction: not null } => "capture",
        _ => null,
    };
}
