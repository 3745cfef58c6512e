using OrderGrains.Merchants;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class MerchantGrainTests(RegistryCluster cluster)
{
    private readonly string _name = Guid.NewGuid().ToString("N");

    private IMerchantGrain Grain => cluster.Grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(_name));

    private Merchant SetUp => new()
    {
        Name = _name,
        Markets = [new() { Id = "mk", Number = 1, TaxRate = 0.22m }],
        Coupons = [new() { Code = "SUMMER", Amount = 500 }],
        PaymentMethods = [new() { Id = "wire" }],
        ShippingMethods = [new() { Id = "std", Amount = 1200 }],
        Test = true,
    };

    [Fact]
    public async Task Get_NoSuchMerchant_ReturnsNull() => Assert.Null(await Grain.Get());

    [Fact]
    public async Task Put_AfterReactivation_IsTheSame()
    {
        await Grain.Put(SetUp);
        await cluster.Deactivate(Grain);

        Assert.Equal(SetUp, await Grain.Get());
    }

    [Fact]
    public async Task Apply_SameEffectTwice_CountsOnce()
    {
        await Grain.Apply("e1", Effects.UseCoupon(_name, "SUMMER"));
        await Grain.Apply("e1", Effects.UseCoupon(_name, "SUMMER"));
        await Grain.Apply("e2", Effects.UseCoupon(_name, "SUMMER"));
        await Grain.Apply("e3", Effects.UseCoupon(_name, "WINTER"));
        await cluster.Deactivate(Grain);

        Assert.Equal(2, await Grain.CouponUses("SUMMER"));
        Assert.Equal(1, await Grain.CouponUses("WINTER"));
        Assert.Equal(0, await Grain.CouponUses("NONE"));
    }

    [Fact]
    public async Task Put_AfterCouponUses_KeepsThem()
    {
        await Grain.Apply("e1", Effects.UseCoupon(_name, "SUMMER"));
        await Grain.Put(SetUp);

        Assert.Equal(1, await Grain.CouponUses("SUMMER"));
    }

    [Fact]
    public async Task Restore_AfterCouponUses_ForgetsThemButNotTheEffects()
    {
        await Grain.Apply("e1", Effects.UseCoupon(_name, "SUMMER"));
        await Grain.Restore(SetUp);
        await Grain.Apply("e1", Effects.UseCoupon(_name, "SUMMER"));

        Assert.Equal(0, await Grain.CouponUses("SUMMER"));
    }

    [Fact]
    public async Task Apply_EffectOfACustomer_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Grain.Apply("e1", Effects.SignUp("c", "hash")));
}
