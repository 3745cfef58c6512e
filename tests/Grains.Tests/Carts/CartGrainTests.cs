using OrderGrains.Carts;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Carts;

[Collection(RegistryCollection.Name)]
public sealed class CartGrainTests(RegistryCluster cluster)
{
    private readonly Cart _blank = new() { Id = Guid.NewGuid().ToString("N"), Merchant = "m", Currency = "EUR" };

    [Fact]
    public async Task Change_ThenReactivated_IsKept()
    {
        await Grain.Change(_blank, new DescribeCart("Saturday", default) { Id = "a" });
        await cluster.Deactivate(Grain);

        Assert.Equal("Saturday", (await Grain.Get(_blank with { Currency = "USD" })).Cart.Name);
        Assert.Equal("EUR", (await Grain.Get(_blank with { Currency = "USD" })).Cart.Currency);
    }

    [Fact]
    public async Task Delete_ThenRead_IsBlank()
    {
        await Grain.Change(_blank, new DescribeCart("Saturday", default) { Id = "a" });

        await Grain.Delete();

        Assert.Null((await Grain.Get(_blank)).Cart.Name);
    }

    private ICartGrain Grain => cluster.Grains.GetGrain<ICartGrain>(GrainKeys.Cart("m", _blank.Id));
}
