using OrderGrains.Merchants;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class CouponGrainTests(RegistryCluster cluster)
{
    private readonly string _merchant = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Apply_SameEffectTwice_CountsOnce()
    {
        await Grain("SUMMER").Apply("e1", Effects.UseCoupon(_merchant, "SUMMER"));
        await Grain("SUMMER").Apply("e1", Effects.UseCoupon(_merchant, "SUMMER"));
        await Grain("SUMMER").Apply("e2", Effects.UseCoupon(_merchant, "SUMMER"));
        await Grain("WINTER").Apply("e3", Effects.UseCoupon(_merchant, "WINTER"));
        await cluster.Deactivate(Grain("SUMMER"));

        Assert.Equal(2, await Grain("SUMMER").Uses());
        Assert.Equal(1, await Grain("WINTER").Uses());
        Assert.Equal(0, await Grain("NONE").Uses());
    }

    [Fact]
    public async Task Apply_ManyAtOnceAndEachTwice_CountsEachOnce()
    {
        const int Orders = 64;

        await Task.WhenAll(Enumerable.Range(0, 2 * Orders)
            .Select(call => Grain("SUMMER").Apply($"o{call % Orders}@1.0", Effects.UseCoupon(_merchant, "SUMMER"))));

        Assert.Equal(Orders, await Grain("SUMMER").Uses());
    }

    [Fact]
    public async Task Apply_SameCodeOfTwoMerchants_IsCountedForEach()
    {
        await Grain("SUMMER").Apply("e1", Effects.UseCoupon(_merchant, "SUMMER"));

        Assert.Equal(0, await cluster.Grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(_merchant + "x", "SUMMER")).Uses());
    }

    [Fact]
    public async Task Reset_AfterUses_ForgetsThemButNotTheEffects()
    {
        await Grain("SUMMER").Apply("e1", Effects.UseCoupon(_merchant, "SUMMER"));
        await Grain("SUMMER").Reset();
        await Grain("SUMMER").Apply("e1", Effects.UseCoupon(_merchant, "SUMMER"));

        Assert.Equal(0, await Grain("SUMMER").Uses());
    }

    [Fact]
    public async Task Apply_EffectOfACustomer_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Grain("SUMMER").Apply("e1", Effects.SignUp("c", "hash")));

    private ICouponGrain Grain(string code) => cluster.Grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(_merchant, code));
}
