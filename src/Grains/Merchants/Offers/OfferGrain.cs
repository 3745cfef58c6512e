namespace OrderGrains.Merchants.Offers;

/// <summary>One offer.</summary>
internal sealed class OfferGrain([PersistentState("offer")] IPersistentState<OfferState> state)
    : ListedGrain<OfferState, Offer>(state), IOfferGrain
{
    protected override Offer? Of(OfferState kept) => kept.Offer;

    protected override OfferState With(Offer? record) => new() { Offer = record };

    protected override (string List, string Name) Listed(string merchant, Offer record) =>
        (GrainKeys.OffersOf(merchant, record.Kind), record.Id);
}
