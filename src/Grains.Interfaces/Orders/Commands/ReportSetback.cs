namespace OrderGrains.Orders;

/// <summary>FailDelivery or ReportException: what keeps parcels that are under way.</summary>
/// <param name="Setback">What.</param>
/// <param name="Shipment">Which parcel; null means all that it can happen to.</param>
/// <param name="Report">What the carrier says of it.</param>
[GenerateSerializer, Immutable, Alias("og.action.reportSetback")]
public sealed record ReportSetback(
    [property: Id(0)] ParcelSetback Setback,
    [property: Id(1)] string? Shipment = null,
    [property: Id(2)] ParcelReport? Report = null) : OrderAction
{
    public override Verb Verb => Setback == ParcelSetback.FailedDelivery ? Verb.FailDelivery : Verb.ReportException;
}
