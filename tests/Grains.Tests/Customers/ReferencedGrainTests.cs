using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Customers;

[Collection(RegistryCollection.Name)]
public sealed class ReferencedGrainTests(RegistryCluster cluster)
{
    private readonly string _id = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Claim_ManyAtOnce_AllLearnOfTheOneWhoHasIt()
    {
        var grain = cluster.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("m", $"{_id}@example.com"));
        Assert.Null(await grain.Get());

        var owners = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => grain.Claim($"customer{number}")));

        Assert.Equal(await grain.Get(), Assert.Single(owners.Distinct()));
    }

    [Fact]
    public async Task Claim_AfterReactivation_TheFirstStillHasIt()
    {
        var grain = cluster.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("m", $"{_id}@example.com"));
        await grain.Claim("first");
        await cluster.Deactivate(grain);

        Assert.Equal("first", await grain.Claim("second"));
    }

    [Fact]
    public async Task Address_PutAndReactivated_IsTheSame()
    {
        var grain = cluster.Grains.GetGrain<IAddressGrain>(GrainKeys.Address("m", _id));
        Assert.Null(await grain.Get());
        var address = new Address { Id = _id, FirstName = "Zoë", Line1 = "Street 1", Country = "IT" };
        await grain.Put(address);
        await cluster.Deactivate(grain);

        Assert.Equal(address, await grain.Get());
    }

    [Fact]
    public async Task PaymentSource_PutAndReactivated_IsTheSame()
    {
        var grain = cluster.Grains.GetGrain<IPaymentSourceGrain>(GrainKeys.PaymentSource("m", _id));
        Assert.Null(await grain.Get());
        var source = new PaymentSource { Id = _id, Type = "wire_transfers", CustomerId = "c" };
        await grain.Put(source);
        await cluster.Deactivate(grain);

        Assert.Equal(source, await grain.Get());
    }

    [Fact]
    public async Task Credential_PutAndReactivated_IsTheSame()
    {
        var grain = cluster.Grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(_id));
        Assert.Null(await grain.Get());
        var credential = new Credential
        {
            Id = _id,
            Merchant = "m",
            Terms = new()
            {
                Role = CallerRole.Storefront,
                Doors = [Door.CommerceLayer],
                Rights = DoorRights.Read | DoorRights.Write,
                Markets = [1, 2],
                RequestsPerMinute = 60,
                ExpiresAt = DateTimeOffset.UnixEpoch,
            },
            Secrets = [new(SecretKind.ClientSecret, "a", "hash", DateTimeOffset.UnixEpoch)],
            RevokedTokens = [new("t", DateTimeOffset.UnixEpoch)],
        };
        await grain.Put(credential);
        await cluster.Deactivate(grain);

        Assert.Equal(credential, await grain.Get());
    }
}
