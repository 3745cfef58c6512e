using OrderGrains.Merchants;
using OrderGrains.Orders;
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

    [Fact]
    public async Task Apply_WherePiecesAreCounted_TakesAndPutsBack()
    {
        Assert.Null(await Grain("CAP").Available());
        await Grain("CAP").Count(3);
        await Grain("CAP").Apply(Effects.Id(4), Effects.Restock(_merchant, "CAP", 2) with { Kind = EffectKind.TakeStock, Quantity = 4 });
        await Grain("CAP").Apply(Effects.Id(5), Effects.Restock(_merchant, "CAP", 2));
        await cluster.Deactivate(Grain("CAP"));

        Assert.Equal((1, 2), (await Grain("CAP").Available(), await Grain("CAP").Restocked()));
        await Grain("CAP").Count(null);
        Assert.Null(await Grain("CAP").Available());
    }

    private IStockGrain Grain(string sku) => cluster.Grains.GetGrain<IStockGrain>(GrainKeys.Stock(_merchant, sku));
}
