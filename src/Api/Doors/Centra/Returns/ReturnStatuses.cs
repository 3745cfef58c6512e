using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Returns;

/// <summary>Where a return stands: pending or completed (Centra page, 2.5).</summary>
internal static class ReturnStatuses
{
    /// <summary>It is completed, and no gateway has refused to give the money back.</summary>
    public static bool IsCompleted(Order order, OrderReturn one) => one.CompletedAt is not null && !RefundFailed(order, one);

    public static bool RefundFailed(Order order, OrderReturn one) => order.FirstMovement(
        movement => one.Refunds.Contains(movement.Id) && movement.State is (MovementState.Failed or MovementState.Cancelled)) is not null;
}
