using OrderGrains.Customers;
using OrderGrains.Orders;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Customers;

[Collection(RegistryCollection.Name)]
public sealed class CustomerGrainTests(RegistryCluster cluster)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    private ICustomerGrain Grain => cluster.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("m", _id));

    [Fact]
    public async Task Get_NobodyHasTheId_ReturnsNull() => Assert.Null(await Grain.Get());

    [Fact]
    public async Task Put_AfterReactivation_ProfileIsThere()
    {
        var profile = new CustomerProfile { Id = _id, Merchant = "m", Email = "a@example.com", Name = "A" };
        await Grain.Put(profile);
        await cluster.Deactivate(Grain);

        Assert.Equal(profile, (await Grain.Get())!.Profile);
    }

    [Fact]
    public async Task Describe_SentMembers_AreSetAndMoveTheTime()
    {
        await Grain.Create(new() { Id = _id, Merchant = "m", Email = "a@example.com", Name = "A" }, password: null);
        var made = (await Grain.Get())!;

        await Grain.Describe(default, "X-1");
        var described = (await Grain.Get())!;
        await Grain.Describe("A", default);

        Assert.Equal(("A", "X-1"), (described.Profile.Name, described.Profile.ExternalReference));
        Assert.Equal(made.CreatedAt, described.CreatedAt);
        Assert.True(made.UpdatedAt <= described.UpdatedAt);
        Assert.Equal(described, await Grain.Get());
    }

    [Fact]
    public async Task Put_AgainWithOtherProfile_KeepsBookWalletAndPassword()
    {
        await Grain.Apply(Effects.Id(1), Effects.SignUp(_id, "hash"));
        await Grain.Apply(Effects.Id(2), Effects.SaveAddress(_id, new() { Line1 = "Street 1" }));
        await Grain.Apply(Effects.Id(3), Effects.SaveSource(_id, new() { Type = "wire_transfers", Id = "s" }));
        await Grain.Put(new() { Id = _id, Merchant = "m", Name = "New" });

        var customer = (await Grain.Get())!;
        Assert.Equal("New", customer.Profile.Name);
        Assert.True(customer.Registered);
        Assert.Single(customer.AddressBook);
        Assert.Single(customer.Wallet);
    }

    [Fact]
    public async Task Apply_SignUpOfRegisteredCustomer_KeepsTheFirstPassword()
    {
        await Grain.Apply(Effects.Id(1), Effects.SignUp(_id, "first-hash"));
        await Grain.Apply(Effects.Id(2), Effects.SignUp(_id, "second-hash"));

        var stored = cluster.Storage.JsonOf("customer", Grain.GetGrainId());
        Assert.Contains("first-hash", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("second-hash", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RegisteredCustomer_DoesNotShowThePassword()
    {
        await Grain.Apply(Effects.Id(1), Effects.SignUp(_id, "the-hash"));

        var customer = (await Grain.Get())!;
        Assert.True(customer.Registered);
        Assert.DoesNotContain("the-hash", System.Text.Json.JsonSerializer.Serialize(customer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_SameAddressUnderAnotherId_IsSavedOnce()
    {
        var address = new Address { Id = "one", Line1 = "Street 1", City = "Town" };
        await Grain.Apply(Effects.Id(1), Effects.SaveAddress(_id, address));
        await Grain.Apply(Effects.Id(2), Effects.SaveAddress(_id, address with { Id = "two" }, EffectKind.SaveBillingAddress));
        await Grain.Apply(Effects.Id(3), Effects.SaveAddress(_id, address with { City = "Other" }));

        Assert.Equal(["Town", "Other"], (await Grain.Get())!.AddressBook.Select(saved => saved.City));
    }

    [Fact]
    public async Task Apply_SourceOfTheWallet_IsNotAddedAgain()
    {
        var source = new PaymentSource { Type = "wire_transfers", Id = "s1" };
        await Grain.PutWalletEntry(new("1234", source));
        await Grain.Apply(Effects.Id(1), Effects.SaveSource(_id, source with { Name = "Renamed" }));
        await Grain.Apply(Effects.Id(2), Effects.SaveSource(_id, source with { Id = "s2" }));

        var wallet = (await Grain.Get())!.Wallet;
        Assert.Equal(["s1", "s2"], wallet.Select(entry => entry.Source.Id));
        Assert.Equal(_id, wallet[1].Source.CustomerId);
        Assert.Equal(2, wallet.Select(entry => entry.Id).Distinct().Count());
    }

    [Fact]
    public async Task PutWalletEntry_IdInUse_Replaces()
    {
        await Grain.Put(new() { Id = _id, Merchant = "m" });
        await Grain.PutWalletEntry(new("1234", new() { Type = "wire_transfers", Id = "old" }));
        await Grain.PutWalletEntry(new("1234", new() { Type = "wire_transfers", Id = "new" }));

        Assert.Equal("new", Assert.Single((await Grain.Get())!.Wallet).Source.Id);
    }

    [Fact]
    public async Task Apply_SameEffectAfterTheEntryIsReplaced_ChangesNothing()
    {
        var effect = Effects.SaveSource(_id, new() { Type = "wire_transfers", Id = "s1" });
        await Grain.Apply(Effects.Id(1), effect);
        var entry = (await Grain.Get())!.Wallet[0];
        await Grain.PutWalletEntry(entry with { Source = entry.Source with { Id = "s2" } });
        await Grain.Apply(Effects.Id(1), effect);

        Assert.Equal("s2", Assert.Single((await Grain.Get())!.Wallet).Source.Id);
    }

    [Fact]
    public async Task Apply_CreationTwice_MakesOneCustomerWhoHasTheEmail()
    {
        var email = $"{_id}@example.com";
        await Grain.Apply(Effects.Id(1), Effects.Create(_id, email));
        await Grain.Apply(Effects.Id(2), Effects.SignUp(_id, "hash"));
        await Grain.Apply(Effects.Id(3), Effects.Create(_id, email.ToUpperInvariant()));

        var customer = (await Grain.Get())!;
        Assert.Equal((_id, email, true), (customer.Profile.Id, customer.Profile.Email, customer.Registered));
        Assert.Equal(_id, await cluster.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("m", email)).Get());
    }

    [Fact]
    public async Task Apply_EffectOfAMerchant_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(
            () => Grain.Apply(Effects.Id(1), Effects.UseCoupon("m", "SUMMER") with { CustomerId = _id }));

    [Fact]
    public async Task Restore_AfterEffects_GivesExactlyTheCustomer()
    {
        await Grain.Apply(Effects.Id(1), Effects.SignUp(_id, "hash"));
        await Grain.Apply(Effects.Id(2), Effects.SaveAddress(_id, new() { Line1 = "Street 1" }));
        var customer = new Customer { Profile = new() { Id = _id, Merchant = "m" } };
        await Grain.Restore(customer);

        Assert.Equal(customer, (await Grain.Get())! with { CreatedAt = null, UpdatedAt = null });
    }
}
