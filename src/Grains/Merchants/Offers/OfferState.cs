namespace OrderGrains.Merchants.Offers;

/// <summary>An offer, while there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.offerState")]
internal sealed record OfferState
{
    [Id(0)] public Offer? Offer { get; init; }
}
