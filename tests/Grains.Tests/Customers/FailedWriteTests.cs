using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Testing;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Customers;

[Collection(RegistryCollection.Name)]
public sealed class FailedWriteTests(RegistryCluster cluster)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Put_NotWritten_ThrowsAndTheOldStateIsRead()
    {
        var key = GrainKeys.Customer("m", _id);
        var grain = cluster.Grains.GetGrain<ICustomerGrain>(key);
        await grain.Put(new() { Id = _id, Merchant = "m", Name = "Old" });
        cluster.Storage.FailNextWrite(key, StoreFault.BeforeWrite);

        await Assert.ThrowsAnyAsync<Exception>(() => grain.Put(new() { Id = _id, Merchant = "m", Name = "New" }));

        Assert.Equal("Old", (await grain.Get())!.Profile.Name);
    }

    [Fact]
    public async Task Put_AnswerLost_TheNextCallReadsTheStore()
    {
        var key = GrainKeys.Customer("m", _id);
        var grain = cluster.Grains.GetGrain<ICustomerGrain>(key);
        await grain.Put(new() { Id = _id, Merchant = "m", Name = "Old" });
        cluster.Storage.FailNextWrite(key, StoreFault.AnswerLost);

        await Assert.ThrowsAnyAsync<Exception>(() => grain.Put(new() { Id = _id, Merchant = "m", Name = "New" }));

        Assert.Equal("New", (await grain.Get())!.Profile.Name);
        await grain.Put(new() { Id = _id, Merchant = "m", Name = "Newer" });
        Assert.Equal("Newer", (await grain.Get())!.Profile.Name);
    }

    [Theory]
    [InlineData(StoreFault.BeforeWrite)]
    [InlineData(StoreFault.AnswerLost)]
    public async Task Apply_RetriedAfterAFailedWrite_CountsOnce(StoreFault fault)
    {
        var key = GrainKeys.Coupon(_id, "SUMMER");
        var grain = cluster.Grains.GetGrain<ICouponGrain>(key);
        cluster.Storage.FailNextWrite(key, fault);

        await Assert.ThrowsAnyAsync<Exception>(() => grain.Apply(Effects.Id(1), Effects.UseCoupon(_id, "SUMMER")));
        await grain.Apply(Effects.Id(1), Effects.UseCoupon(_id, "SUMMER"));

        Assert.Equal(1, await grain.Uses());
    }
}
