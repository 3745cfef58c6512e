using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class CouponGrainTests(RegistryCluster cluster)
{
    private readonly string _merchant = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Apply_SameEffectTwice_CountsOnce()
    {
        await Grain("SUMMER").Apply(Effects.Id(1), Effects.UseCoupon(_merchant, "SUMMER"));
        await Grain("SUMMER").Apply(Effects.Id(1), Effects.UseCoupon(_merchant, "SUMMER"));
        await Grain("SUMMER").Apply(Effects.Id(2), Effects.UseCoupon(_merchant, "SUMMER"));
        await Grain("WINTER").Apply(Effects.Id(3), Effects.UseCoupon(_merchant, "WINTER"));
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
            .Select(call => Grain("SUMMER").Apply(Effects.Id(1, $"o{call % Orders}"), Effects.UseCoupon(_merchant, "SUMMER"))));

        Assert.Equal(Orders, await Grain("SUMMER").Uses());
    }

    [Fact]
    public async Task Apply_AgainAfterHundredsOfOthers_CountsOnce()
    {
        await Grain("SUMMER").Apply(Effects.Id(1, "first"), Effects.UseCoupon(_merchant, "SUMMER"));
        for (var other = 0; other < 300; other++)
        {
            var id = Effects.Id(1, $"{_merchant}{other}");
            await Grain("SUMMER").Apply(id, Effects.UseCoupon(_merchant, "SUMMER"));
            cluster.Orders.Settle(id);
        }

        await Grain("SUMMER").Apply(Effects.Id(1, "first"), Effects.UseCoupon(_merchant, "SUMMER"));

        Assert.Equal(301, await Grain("SUMMER").Uses());
    }

    [Fact]
    public async Task Apply_SameCodeOfTwoMerchants_IsCountedForEach()
    {
        await Grain("SUMMER").Apply(Effects.Id(1), Effects.UseCoupon(_merchant, "SUMMER"));

        Assert.Equal(0, await cluster.Grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(_merchant + "x", "SUMMER")).Uses());
    }

    [Fact]
    public async Task Reset_AfterUses_ForgetsThemButNotTheEffects()
    {
        await Grain("SUMMER").Apply(Effects.Id(1), Effects.UseCoupon(_merchant, "SUMMER"));
        await Grain("SUMMER").Reset();
        await Grain("SUMMER").Apply(Effects.Id(1), Effects.UseCoupon(_merchant, "SUMMER"));

        Assert.Equal(0, await Grain("SUMMER").Uses());
    }

    [Fact]
    public async Task Apply_EffectOfACustomer_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Grain("SUMMER").Apply(Effects.Id(1), Effects.SignUp("c", "hash")));

    [Fact]
    public async Task Hold_OfMoreUsesThanAreLeft_IsRefused()
    {
        await Grain("THREE").Apply(Effects.Id(1, "o-0"), Effects.UseCoupon(_merchant, "THREE"));

        Assert.True(await Grain("THREE").Hold(Hold("h-1", "o-1")));
        Assert.True(await Grain("THREE").Hold(Hold("h-1", "o-1")));
        Assert.True(await Grain("THREE").Hold(Hold("h-1b", "o-1")));
        Assert.True(await Grain("THREE").Hold(Hold("h-2", "o-2")));
        Assert.False(await Grain("THREE").Hold(Hold("h-3", "o-3")));
        await cluster.Deactivate(Grain("THREE"));
        Assert.False(await Grain("THREE").Hold(Hold("h-3", "o-3")));
        await Grain("THREE").Release("h-2");
        Assert.True(await Grain("THREE").Hold(Hold("h-3", "o-3")));
    }

    [Fact]
    public async Task Apply_OfAHeldUse_CountsItAndEndsTheHold()
    {
        Assert.True(await Grain("THREE").Hold(Hold("h-1", "o-1")));
        await Grain("THREE").Apply(Effects.Id(1, "o-1"), Effects.UseCoupon(_merchant, "THREE") with { Hold = "h-1" });
        Assert.True(await Grain("THREE").Hold(Hold("h-2", "o-2")));
        Assert.True(await Grain("THREE").Hold(Hold("h-3", "o-3")));

        Assert.False(await Grain("THREE").Hold(Hold("h-4", "o-4")));
        await Grain("THREE").Apply(
            Effects.Id(2, "o-1"), Effects.UseCoupon(_merchant, "THREE") with { Kind = EffectKind.ReturnCoupon });
        Assert.Equal(0, await Grain("THREE").Uses());
        Assert.True(await Grain("THREE").Hold(Hold("h-4", "o-4")));
    }

    [Fact]
    public async Task Hold_WhoseTimeIsOver_KeepsNothingAnyMore()
    {
        foreach (var order in new[] { "o-1", "o-2", "o-3" })
            Assert.True(await Grain("THREE").Hold(Hold($"h-{order}", order) with { Until = DateTimeOffset.UtcNow.AddMinutes(-5) }));

        Assert.True(await Grain("THREE").Hold(Hold("h-4", "o-4")));
    }

    private CouponHold Hold(string id, string order) => new(id, _merchant, order, 3, DateTimeOffset.UtcNow.AddMinutes(1));

    private ICouponGrain Grain(string code) => cluster.Grains.GetGrain<ICouponGrain>(GrainKeys.Coupon(_merchant, code));
}
