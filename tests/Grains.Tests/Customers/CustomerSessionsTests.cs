using OrderGrains.Customers;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Customers;

[Collection(RegistryCollection.Name)]
public sealed class CustomerSessionsTests(RegistryCluster cluster)
{
    private static readonly DateTimeOffset Later = DateTimeOffset.MaxValue;

    private readonly string _id = Guid.NewGuid().ToString("N");

    private ICustomerSessionsGrain Grain => cluster.Grains.GetGrain<ICustomerSessionsGrain>(GrainKeys.CustomerSessions("m", _id));

    [Fact]
    public async Task Begin_AfterReactivation_IsOpen()
    {
        await Grain.Begin(Session("a"));
        await cluster.Deactivate(Grain);

        Assert.True(await Grain.IsOpen("a"));
        Assert.False(await Grain.IsOpen("b"));
    }

    [Fact]
    public async Task Begin_WhoseTimeIsOver_IsNotOpen()
    {
        await Grain.Begin(Session("a") with { ExpiresAt = DateTimeOffset.UnixEpoch });

        Assert.False(await Grain.IsOpen("a"));
        Assert.Null(await Grain.Renew("a", 0, "client", Later));
    }

    [Fact]
    public async Task Begin_OneMoreThanThereMayBe_EndsTheOneUsedLeastLately()
    {
        for (var i = 0; i < CustomerRules.MaxSessions; i++)
            await Grain.Begin(Session($"s-{i}"));
        await Grain.Renew("s-0", 0, "client", Later);

        await Grain.Begin(Session("last"));

        Assert.True(await Grain.IsOpen("s-0"));
        Assert.False(await Grain.IsOpen("s-1"));
        Assert.True(await Grain.IsOpen("last"));
    }

    [Fact]
    public async Task Renew_TurnByTurn_GoesOnUntilAnEarlierTurnIsShown()
    {
        await Grain.Begin(Session("a"));

        Assert.Equal(1, (await Grain.Renew("a", 0, "client", Later))?.Turn);
        Assert.Equal(2, (await Grain.Renew("a", 1, "client", Later))?.Turn);
        Assert.Null(await Grain.Renew("a", 1, "client", Later));
        Assert.False(await Grain.IsOpen("a"));
    }

    [Fact]
    public async Task RenewAndEnd_ByAnotherClient_LeaveTheSession()
    {
        await Grain.Begin(Session("a"));

        Assert.Null(await Grain.Renew("a", 0, "another", Later));
        Assert.False(await Grain.End("a", "another"));
        Assert.True(await Grain.IsOpen("a"));
        Assert.True(await Grain.End("a", "client"));
        Assert.True(await Grain.End("a", "client"));
    }

    [Fact]
    public async Task EndOthers_KeepsTheOne()
    {
        await Grain.Begin(Session("a"));
        await Grain.Begin(Session("b"));

        await Grain.EndOthers("b");

        Assert.Equal((false, true), (await Grain.IsOpen("a"), await Grain.IsOpen("b")));
    }

    private static CustomerSession Session(string id) => new(id, "client", "market:all", 0, Later);
}
