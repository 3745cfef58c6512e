using OrderGrains.Carts;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Carts;

[Collection(RegistryCollection.Name)]
public sealed class CustomerCartsGrainTests(RegistryCluster cluster)
{
    private readonly string _customer = Guid.NewGuid().ToString("N");

    private ICustomerCartsGrain Grain => cluster.Grains.GetGrain<ICustomerCartsGrain>(GrainKeys.CustomerCarts("m", _customer));

    [Fact]
    public async Task Remove_OneThatHasJustBeenAdded_LeavesIt()
    {
        await Grain.Add("a");
        await cluster.Deactivate(Grain);
        await Grain.Add("b");
        await Grain.Add("c");

        // Whoever looks between the two steps by which a cart becomes a customer's finds it nobody's.
        await Grain.Remove(["a", "b"]);

        Assert.Equal(["b", "c"], await Grain.Get());
    }
}
