using OrderGrains.Merchants;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class CreationClaimGrainTests(RegistryCluster cluster)
{
    private readonly Guid _key = Guid.NewGuid();
    private readonly Guid _request = Guid.NewGuid();

    private ICreationClaimGrain Grain => cluster.Grains.GetGrain<ICreationClaimGrain>(GrainKeys.CreationClaim("m", _key));

    [Fact]
    public async Task Claim_UnderWay_IsNobodyElses()
    {
        Assert.Equal(new(_request, IsNew: true, Created: null), await Grain.Claim(_request));
        await Grain.Plan("a");

        Assert.Equal(new(_request, IsNew: false, Created: null), await Grain.Claim(_request));
    }

    [Fact]
    public async Task Claim_OfAnAbandonedCreation_KnowsWhatWasPlanned()
    {
        await Grain.Claim(_request);
        await Grain.Plan("a");
        await Grain.Abandon();
        await cluster.Deactivate(Grain);

        Assert.Equal(new(_request, IsNew: false, Created: null), await Grain.Claim(Guid.NewGuid()));
        Assert.Equal(new(_request, IsNew: true, Created: null) { Planned = "a" }, await Grain.Claim(_request));
        Assert.Equal(new(_request, IsNew: false, Created: null), await Grain.Claim(_request));
    }

    [Fact]
    public async Task Claim_AfterARefusal_KnowsNothing()
    {
        var other = Guid.NewGuid();
        await Grain.Claim(_request);
        await Grain.Plan("a");
        await Grain.Settle(null);

        Assert.Equal(new(other, IsNew: true, Created: null), await Grain.Claim(other));
    }

    [Fact]
    public async Task Claim_Settled_TellsWhatWasCreated()
    {
        await Grain.Claim(_request);
        await Grain.Settle("a");

        Assert.Equal("a", (await Grain.Claim(_request)).Created);
    }
}
