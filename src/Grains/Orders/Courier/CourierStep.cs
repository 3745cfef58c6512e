namespace OrderGrains.Orders;

/// <summary>One step of a simulated courier's plan.</summary>
/// <param name="IsAtSender">Where it is taken: at the sender's, or at the recipient's.</param>
/// <param name="Action">What it does, with what it reports.</param>
internal sealed record CourierStep(bool IsAtSender, Func<ParcelReport, OrderAction> Action)
{
    public static readonly CourierStep PickUp = new(true, report => new ShipItems(Report: report));

    public static CourierStep To(ShipmentState state) =>
        new(state < ShipmentState.OutForDelivery, report => new AdvanceDelivery(state, Report: report));

    public static CourierStep Meets(ParcelSetback setback) =>
        new(setback == ParcelSetback.Exception, report => new ReportSetback(setback, Report: report));
}
