using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

/// <summary>What is asked for and does not exist leaves no activation behind.</summary>
[Collection(RegistryCollection.Name)]
public sealed class UnknownKeyTests(RegistryCluster cluster)
{
    private readonly string _key = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Find_StoredCredential_IsWhatWasStoredLast()
    {
        var credential = new Credential { Id = "shop", Merchant = _key };
        var grain = cluster.Grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(_key));
        Assert.Null(await Find());

        await grain.Put(credential);
        Assert.Equal(credential, await Find());

        await grain.SetTerms(new() { RequestsPerMinute = 5 });
        Assert.Equal(5, (await Find())!.Terms.RequestsPerMinute);
    }

    [Fact]
    public async Task Find_UnknownCredential_ActivatesNothing()
    {
        Assert.Null(await Find());

        Assert.DoesNotContain(await Activations(), key => key.Contains(GrainKeys.Credential(_key), StringComparison.Ordinal));
    }

    [Fact(Timeout = 120_000)]
    public async Task Get_NothingStored_EndsTheActivation()
    {
        Assert.Null(await cluster.Grains.GetGrain<ICredentialGrain>(GrainKeys.Credential(_key)).Get());
        Assert.Null(await cluster.Grains.GetGrain<IMerchantGrain>(GrainKeys.Merchant(_key)).Get());
        Assert.Null(await cluster.Grains.GetGrain<IAddressGrain>(GrainKeys.Address("demo", _key)).Get());
        Assert.Null(await cluster.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("demo", _key)).Get());

        string[] keys =
        [
            GrainKeys.Credential(_key), GrainKeys.Merchant(_key), GrainKeys.Address("demo", _key), GrainKeys.Customer("demo", _key),
        ];
        while ((await Activations()).Any(activation => keys.Any(key => activation.Contains(key, StringComparison.Ordinal))))
            await Task.Yield();
    }

    private Task<Credential?> Find() => cluster.Grains.GetGrain<ICredentialDirectoryGrain>(0).Find(GrainKeys.Credential(_key));

    private async Task<IEnumerable<string>> Activations() =>
        (await cluster.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics())
        .Select(activation => activation.GrainId.ToString());
}
