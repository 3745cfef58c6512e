using OrderGrains.Customers;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Customers;

[Collection(RegistryCollection.Name)]
public sealed class ErasedCustomerTests(RegistryCluster cluster)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private ICustomerGrain Grain => cluster.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("m", _id));

    private string Email => $"{_id}@example.com";

    private ICustomerEmailGrain EmailGrain => cluster.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("m", Email));

    [Fact]
    public async Task Erase_Customer_ForgetsThemAndWhatIsKeptUnderOtherIds()
    {
        await Grain.Put(new() { Id = _id, Merchant = "m", Email = Email, Name = "Grace " + _id });
        await EmailGrain.Claim(_id);
        await Grain.Apply(Effects.Id(1), Effects.SignUp(_id, "hash-" + _id));
        await Grain.Apply(Effects.Id(2), Effects.SaveAddress(_id, new() { Id = "a-" + _id, Line1 = "Street 1" }));
        await Grain.Apply(Effects.Id(3), Effects.SaveSource(_id, new() { Type = "wire_transfers", Id = "s-" + _id }));
        await AddressGrain.Put(new() { Line1 = "Street 1" });
        await SourceGrain.Put(new() { Type = "wire_transfers", Id = "s", CustomerId = _id });

        Assert.True(await Grain.Erase("m", _id));

        await cluster.Deactivate(Grain);
        Assert.Null(await Grain.Get());
        Assert.Null(await EmailGrain.Get());
        Assert.Null(await AddressGrain.Get());
        Assert.Null(await SourceGrain.Get());
        Assert.DoesNotContain(_id, cluster.Storage.JsonOf("customer", Grain.GetGrainId()), StringComparison.Ordinal);
        Assert.True(await Grain.Erase("m", _id));
    }

    [Fact]
    public async Task Erase_WhatIsAnothersByNow_StaysTheirs()
    {
        await Grain.Put(new() { Id = _id, Merchant = "m", Email = Email });
        await Grain.PutWalletEntry(new("w", new() { Type = "wire_transfers", Id = "s-" + _id }));
        await EmailGrain.Claim("another");
        await SourceGrain.Put(new() { Type = "wire_transfers", Id = "s", CustomerId = "another" });

        await Grain.Erase("m", _id);

        Assert.Equal("another", await EmailGrain.Get());
        Assert.NotNull(await SourceGrain.Get());
    }

    [Fact]
    public async Task Erase_NobodyHasTheId_LeavesNoTrace()
    {
        Assert.False(await Grain.Erase("m", _id));
        Assert.Null(await Grain.Get());
    }

    [Fact]
    public async Task Apply_EffectThatWasDroppedFromTheOutbox_BringsNothingBack()
    {
        await Grain.Put(new() { Id = _id, Merchant = "m", Email = Email });
        await Grain.Erase("m", _id);
        cluster.Orders.Settle(Effects.Id(7, _id));

        await Grain.Apply(Effects.Id(7, _id), Effects.SaveAddress(_id, new() { Line1 = "Street 1" }));

        Assert.Null(await Grain.Get());
    }

    private IAddressGrain AddressGrain => cluster.Grains.GetGrain<IAddressGrain>(GrainKeys.Address("m", "a-" + _id));

    private IPaymentSourceGrain SourceGrain => cluster.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource("m", "s-" + _id));
}
