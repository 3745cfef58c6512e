using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <summary>The right to deliver to a webhook, and where to go on.</summary>
/// <param name="Term">Counts the leases; whoever reports names its own.</param>
/// <param name="Cursor">Everything of the change feed before it is delivered, waits or is parked.</param>
/// <param name="Waiting">What waits.</param>
/// <param name="Parked">How many deliveries are parked.</param>
/// <param name="Asked">What somebody asked for since.</param>
[GenerateSerializer, Immutable, Alias("og.deliveryLease")]
public sealed record DeliveryLease(
    [property: Id(0)] long Term,
    [property: Id(1)] string Cursor,
    [property: Id(2)] ValueList<WaitingDelivery> Waiting,
    [property: Id(3)] int Parked,
    [property: Id(4)] ValueList<AskedDelivery> Asked);
