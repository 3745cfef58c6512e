namespace OrderGrains.Deliveries;

/// <summary>An event that somebody asked to have delivered again.</summary>
/// <param name="Number">Counts what was asked for; the relay says up to which it has taken them on.</param>
/// <param name="Place">Which event.</param>
[GenerateSerializer, Immutable, Alias("og.askedDelivery")]
public sealed record AskedDelivery([property: Id(0)] long Number, [property: Id(1)] DeliveryPlace Place);
