using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Tests.Contract;

/// <summary>Other names of an order.</summary>
public abstract class AliasContract<TEngine> : OrderStoreContract<TEngine>
    where TEngine : IStoreEngine, new()
{
    [Fact]
    public async Task FindOrderId_KnownAlias_IsItsOrder()
    {
        var key = Sample.NewKey();
        var alias = Guid.NewGuid().ToString();
        await Store.Commit(Sample.Commit(key, 0) with { Aliases = [new(AliasKind.Shipment, alias)] }, None);

        Assert.Equal(key.OrderId, await Store.FindOrderId(key.Merchant, AliasKind.Shipment, alias, None));
        Assert.Null(await Store.FindOrderId(key.Merchant, AliasKind.Line, alias, None));
        Assert.Null(await Store.FindOrderId("other", AliasKind.Shipment, alias, None));
    }

    [Fact]
    public async Task Commit_OwnAliasAgain_IsFine()
    {
        var key = Sample.NewKey();
        OrderAlias[] aliases = [new(AliasKind.Line, Guid.NewGuid().ToString())];
        await Store.Commit(Sample.Commit(key, 0) with { Aliases = aliases }, None);

        Assert.Equal(CommitOutcome.Committed, await Store.Commit(Sample.Commit(key, 1) with { Aliases = aliases }, None));
    }

    [Fact]
    public async Task Commit_AliasOfAnotherOrder_GoesThroughAndTheFirstOwnerKeepsIt()
    {
        var (owner, other) = (Sample.NewKey(), Sample.NewKey());
        OrderAlias[] aliases = [new(AliasKind.Transaction, Guid.NewGuid().ToString())];
        await Store.Commit(Sample.Commit(owner, 0) with { Aliases = aliases }, None);

        Assert.Equal(CommitOutcome.Committed, await Store.Commit(Sample.Commit(other, 0) with { Aliases = aliases }, None));

        Assert.Equal(owner.OrderId, await Store.FindOrderId(owner.Merchant, AliasKind.Transaction, aliases[0].Alias, None));
    }

    [Fact]
    public async Task Commit_SameAliasAtAnotherMerchant_IsFine()
    {
        var key = Sample.NewKey();
        OrderAlias[] aliases = [new(AliasKind.Number, Guid.NewGuid().ToString())];
        await Store.Commit(Sample.Commit(key, 0) with { Aliases = aliases }, None);
        var other = key with { Merchant = "other" };

        Assert.Equal(CommitOutcome.Committed, await Store.Commit(Sample.Commit(other, 0) with { Aliases = aliases }, None));
    }
}
