using OrderGrains.Merchants;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class StockGrainTests(RegistryCluster cluster)
{
    private readonly string _merchant = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Apply_SameEffectTwice_CountsItsPiecesOnce()
    {
        await Grain("SHIRT").Apply(Effects.Id(1), Effects.Restock(_merchant, "SHIRT", 2));
        await Grain("SHIRT").Apply(Effects.Id(1), Effects.Restock(_merchant, "SHIRT", 2));
        await Grain("SHIRT").Apply(Effects.Id(2), Effects.Restock(_merchant, "SHIRT", 3));
        await Grain("MUG").Apply(Effects.Id(3), Effects.Restock(_merchant, "MUG", 1));
        await cluster.Deactivate(Grain("SHIRT"));

        Assert.Equal(5, await Grain("SHIRT").Restocked());
        Assert.Equal(1, await Grain("MUG").Restocked());
        Assert.Equal(0, await Grain("NONE").Restocked());
        Assert.Equal(0, await cluster.Grains.GetGrain<IStockGrain>(GrainKeys.Stock(_merchant + "x", "SHIRT")).Restocked());
    }

    [Fact]
    public async Task Apply_EffectOfACoupon_IsRefused() => await Assert.ThrowsAsync<ArgumentException>(
        () => Grain("SHIRT").Apply(Effects.Id(1), Effects.UseCoupon(_merchant, "SUMMER")));

    private IStockGrain Grain(string sku) => cluster.Grains.GetGrain<IStockGrain>(GrainKeys.Stock(_merchant, sku));
}
