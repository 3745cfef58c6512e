using OrderGrains.Merchants;
using OrderGrains.Merchants.Offers;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class OfferGrainTests(RegistryCluster cluster)
{
    private readonly string _merchant = Guid.NewGuid().ToString("N");
    private readonly Offer _offer = new() { Id = "o-1", SkuOption = new() { Name = "Engraving", Currency = "EUR" } };

    private IOfferGrain Grain => cluster.Grains.GetGrain<IOfferGrain>(GrainKeys.Offer(_merchant, _offer.Id));

    private INameListGrain List => cluster.Grains.GetGrain<INameListGrain>(GrainKeys.OffersOf(_merchant, OfferKind.SkuOption));

    [Fact]
    public async Task Erase_LeavesRoomInTheList()
    {
        await Grain.Create(_merchant, _offer);
        Assert.Equal([_offer.Id], await List.Get());

        Assert.True(await Grain.Erase(_merchant));
        await cluster.Deactivate(Grain);

        Assert.Empty(await List.Get());
        Assert.Null(await Grain.Get());
        Assert.False(await Grain.Erase(_merchant));
        Assert.Equal(_offer, await Grain.Create(_merchant, _offer));
        Assert.Equal([_offer.Id], await List.Get());
    }
}
