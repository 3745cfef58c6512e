using static OrderGrains.Orders.ShipmentState;

namespace OrderGrains.Orders;

/// <summary>The steps of each plan of a simulated courier: the same plan always goes alike.</summary>
internal static class CourierPlans
{
    private static readonly CourierStep[] Delivers =
        [CourierStep.PickUp, CourierStep.To(InTransit), CourierStep.To(OutForDelivery), CourierStep.To(Delivered)];

    private static readonly CourierStep[] FailsOnce =
        [.. Delivers[..^1], CourierStep.Meets(ParcelSetback.FailedDelivery), CourierStep.To(OutForDelivery), CourierStep.To(Delivered)];

    private static readonly CourierStep[] Loses = [.. Delivers[..2], CourierStep.Meets(ParcelSetback.Exception)];

    private static readonly CourierStep[] IsDelayed = [.. Loses, .. Delivers[1..]];

    public static ReadOnlySpan<CourierStep> Of(CourierPlan plan) => plan switch
    {
        CourierPlan.FailsOnce => FailsOnce,
        CourierPlan.IsDelayed => IsDelayed,
        CourierPlan.Loses => Loses,
        _ => Delivers,
    };
}
