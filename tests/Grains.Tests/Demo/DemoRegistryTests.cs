using OrderGrains.Customers;
using OrderGrains.Demo;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Demo;

/// <summary>Has a cluster of its own, since the demonstration's names are fixed.</summary>
public sealed class DemoRegistryTests : IAsyncLifetime
{
    private readonly RegistryCluster _cluster = new();

    private DemoRegistry Registry => new(_cluster.Grains, TimeProvider.System);

    private IMerchantGrain Merchant => _cluster.Grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant("demo"));

    private ICouponGrain Coupon => _cluster.Grains.GetGrain<ICouponGrain>(GrainKeys.Coupon("demo", "SUMMERDISCOUNT"));

    private ICustomerGrain Customer => _cluster.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("demo", "QWERtyUpBa"));

    public Task InitializeAsync() => _cluster.InitializeAsync();

    public Task DisposeAsync() => _cluster.DisposeAsync();

    private Task<Credential?> Find(string key) => _cluster.Grains.GetGrain<ICredentialDirectoryGrain>(0).Find(key);

    [Theory]
    [InlineData("demo-client", "demo-secret", "demo", CallerRole.Full)]
    [InlineData("demo-low", "demo-secret", "demo", CallerRole.Storefront)]
    [InlineData("other-client", "other-secret", "other", CallerRole.Full)]
    public async Task Write_Clients_AreKnownByTheirSecrets(string id, string secret, string merchant, CallerRole role)
    {
        await Registry.Write(replace: false);

        var credential = (await Find(GrainKeys.Credential(id)))!;
        Assert.Equal((merchant, role, null), (credential.Merchant, credential.Terms.Role, credential.Terms.RequestsPerMinute));
        Assert.True(DrawnSecret.Matches(new(Assert.Single(credential.Secrets).Hash), secret));
    }

    [Theory]
    [InlineData("demo-key", "demo")]
    [InlineData("other-key", "other")]
    public async Task Write_ApiKeys_AreKnown(string key, string merchant)
    {
        await Registry.Write(replace: false);

        var credential = (await Find(GrainKeys.ApiKey(key)))!;
        Assert.Equal((key, merchant, CredentialTerms.Everything), (credential.Id, credential.Merchant, credential.Terms));
    }

    [Fact]
    public async Task Write_EmptyStore_HoldsAllThatIsReferredTo()
    {
        await Registry.Write(replace: false);

        Assert.Equal(DemoCommerce.Merchants[0], await Merchant.Get());
        Assert.Equal(DemoCommerce.Customer, (await Customer.Get())! with { CreatedAt = null, UpdatedAt = null });
        var email = _cluster.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("demo", "john@example.com"));
        Assert.Equal("QWERtyUpBa", await email.Get());
        foreach (var address in DemoCommerce.Addresses)
            Assert.Equal(address, await _cluster.Grains.GetGrain<IAddressGrain>(GrainKeys.Address("demo", address.Id!)).Get());
        var source = _cluster.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource("demo", "QWERtyUpBa"));
        Assert.Equal(DemoCommerce.Source, await source.Get());
    }

    [Fact]
    public async Task Write_AgainWithoutReplace_KeepsWhatHasChanged()
    {
        await Registry.Write(replace: false);
        await ChangeThings();
        await Registry.Write(replace: false);

        Assert.False((await Merchant.Get())!.Test);
        Assert.Equal(1, await Coupon.Uses());
        Assert.True((await Customer.Get())!.Registered);
    }

    [Fact]
    public async Task Write_Replace_PutsEverythingBack()
    {
        await Registry.Write(replace: false);
        await ChangeThings();
        await Registry.Write(replace: true);

        Assert.Equal(DemoCommerce.Merchants[0], await Merchant.Get());
        Assert.Equal(0, await Coupon.Uses());
        Assert.Equal(DemoCommerce.Customer, (await Customer.Get())! with { CreatedAt = null, UpdatedAt = null });
    }

    private async Task ChangeThings()
    {
        await Merchant.Put((await Merchant.Get())! with { Test = false });
        await Coupon.Apply(Effects.Id(1), Effects.UseCoupon("demo", "SUMMERDISCOUNT"));
        await Customer.Apply(Effects.Id(1), Effects.SignUp("QWERtyUpBa", "hash"));
    }
}
