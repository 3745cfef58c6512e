using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Customers;

/// <summary>What a customer calls addresses, and changes of them that come at the same time.</summary>
[Collection(RegistryCollection.Name)]
public sealed class AddressBookTests(RegistryCluster cluster)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private ICustomerGrain Grain => cluster.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("m", _id));

    private Address Home => new() { Id = $"{_id}-home", Line1 = "Street 1" };

    [Fact]
    public async Task PutNamedAddress_NewAndChanged_KeepsNameAndTimes()
    {
        await Grain.Put(new() { Id = _id, Merchant = "m" });

        Assert.True(await Grain.PutNamedAddress(null, Home, "Home"));
        var made = Assert.Single((await Grain.Get())!.BookNotes);
        Assert.True(await Grain.PutNamedAddress(Home, Home with { City = "Pawnee" }, default));
        var changed = Assert.Single((await Grain.Get())!.BookNotes);

        Assert.Equal((Home.Id, "Home"), (made.Address, made.Name));
        Assert.Equal(("Home", made.CreatedAt), (changed.Name, changed.CreatedAt));
        Assert.True(await Grain.PutNamedAddress(Home with { City = "Pawnee" }, Home with { City = "Pawnee" }, "Home"));
        Assert.Equal(changed, Assert.Single((await Grain.Get())!.BookNotes));
    }

    [Fact]
    public async Task PutNamedAddress_NotAsItWasRead_IsNotKept()
    {
        await Grain.Put(new() { Id = _id, Merchant = "m" });
        await Grain.PutNamedAddress(null, Home, "Home");

        Assert.False(await Grain.PutNamedAddress(null, Home, "Again"));
        Assert.False(await Grain.PutNamedAddress(Home with { City = "Old" }, Home, "Old"));
        Assert.Equal("Home", Assert.Single((await Grain.Get())!.BookNotes).Name);
    }

    [Fact]
    public async Task PutNamedAddress_OfNobody_IsNotKept()
    {
        Assert.False(await Grain.PutNamedAddress(null, Home, "Home"));
        Assert.Null(await Grain.Get());
    }

    [Fact]
    public async Task RemoveAddress_WithAName_ForgetsIt()
    {
        await Grain.Put(new() { Id = _id, Merchant = "m" });
        await Grain.PutNamedAddress(null, Home, "Home");

        await Grain.RemoveAddress(Home.Id!);

        Assert.Empty((await Grain.Get())!.BookNotes);
    }
}
