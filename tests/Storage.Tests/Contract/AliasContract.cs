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
        await Store.Write(Sample.Commit(key, 0) with { Aliases = [new(AliasKind.Shipment, alias)] }, None);

        Assert.Equal(key.OrderId, await Store.FindOrderId(key.Merchant, AliasKind.Shipment, alias, None));
        Assert.Null(await Store.FindOrderId(key.Merchant, AliasKind.Line, alias, None));
        Assert.Null(await Store.FindOrderId("other", AliasKind.Shipment, alias, None));
    }

    [Fact]
    public async Task Commit_OwnAliasAgain_IsFine()
    {
        var key = Sample.NewKey();
        OrderAlias[] aliases = [new(AliasKind.Line, Guid.NewGuid().ToString())];
        await Store.Write(Sample.Commit(key, 0) with { Aliases = aliases }, None);

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(key, 1) with { Aliases = aliases }, None));
    }

    [Theory]
    [InlineData(AliasKind.Number)]
    [InlineData(AliasKind.Transaction)]
    public async Task Commit_NameOfAnotherOrder_IsRefusedAndLeavesNothing(AliasKind kind)
    {
        var (owner, other, third) = (Sample.NewKey(), Sample.NewKey(), await CreateAsync());
        OrderAlias[] names = [new(kind, Guid.NewGuid().ToString())];
        await Store.Write(Sample.Commit(owner, 0) with { Aliases = names }, None);
        var create = Full(other, 0, names);
        var update = Full(third, 1, names);

        Assert.Equal(CommitOutcome.NameTaken, await Store.Write(create, None));
        Assert.Equal(CommitOutcome.NameTaken, await Store.Write(update, None));

        Assert.Equal(owner.OrderId, await Store.FindOrderId(owner.Merchant, kind, names[0].Alias, None));
        Assert.Null(await Store.Load(other, None));
        var stored = await LoadAsync(third);
        Assert.Equal((1, 0), (stored.Order.Version, stored.Records.Count));
        Assert.Empty(await Store.History(other, 0, 10, None));
        Assert.Single(await Store.History(third, 0, 10, None));
        Assert.DoesNotContain(await Store.PendingEffects(100, None), effect => effect.Key == other || effect.Key == third);
    }

    [Fact]
    public async Task Commit_OneNameForManyOrdersAtOnce_OneGetsItAndItsNeighboursPass()
    {
        var rivals = Enumerable.Range(0, 20).Select(_ => Sample.NewKey()).ToArray();
        var neighbours = Enumerable.Range(0, 20).Select(_ => Sample.NewKey()).ToArray();
        OrderAlias[] name = [new(AliasKind.Number, Guid.NewGuid().ToString())];

        var named = rivals.Select(key => Store.Write(Full(key, 0, name), None)).ToArray();
        var others = neighbours.Select(
            key => Store.Write(Full(key, 0, [new(AliasKind.Number, key.OrderId)]), None)).ToArray();

        var outcomes = await Task.WhenAll(named);
        Assert.Equal(19, outcomes.Count(outcome => outcome == CommitOutcome.NameTaken));
        var winner = rivals[Array.IndexOf(outcomes, CommitOutcome.Committed)];
        Assert.Equal(winner.OrderId, await Store.FindOrderId(winner.Merchant, AliasKind.Number, name[0].Alias, None));
        Assert.All(await Task.WhenAll(others), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        foreach (var key in neighbours)
            Assert.Equal(key.OrderId, await Store.FindOrderId(key.Merchant, AliasKind.Number, key.OrderId, None));
        foreach (var loser in rivals.Where(key => key != winner))
            Assert.Null(await Store.Load(loser, None));
    }

    [Fact]
    public async Task Commit_NameGivenUp_IsFreeForAnotherOrder()
    {
        var (owner, other) = (Sample.NewKey(), Sample.NewKey());
        OrderAlias[] names = [new(AliasKind.Transaction, Guid.NewGuid().ToString())];
        await Store.Write(Sample.Commit(owner, 0) with { Aliases = names }, None);

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(owner, 1) with { Freed = names }, None));
        Assert.Null(await Store.FindOrderId(owner.Merchant, AliasKind.Transaction, names[0].Alias, None));
        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(other, 0) with { Aliases = names }, None));

        Assert.Equal(other.OrderId, await Store.FindOrderId(owner.Merchant, AliasKind.Transaction, names[0].Alias, None));
        Assert.Equal(CommitOutcome.NameTaken, await Store.Write(Sample.Commit(owner, 2) with { Aliases = names }, None));
    }

    [Fact]
    public async Task Commit_NameOfAnotherOrderGivenFreeByAStranger_StaysTaken()
    {
        var (owner, stranger) = (Sample.NewKey(), Sample.NewKey());
        OrderAlias[] names = [new(AliasKind.Number, Guid.NewGuid().ToString())];
        await Store.Write(Sample.Commit(owner, 0) with { Aliases = names }, None);

        await Store.Write(Sample.Commit(stranger, 0) with { Freed = names }, None);

        Assert.Equal(owner.OrderId, await Store.FindOrderId(owner.Merchant, AliasKind.Number, names[0].Alias, None));
    }

    [Theory]
    [InlineData("x", "X")]
    [InlineData("\u00e9", "e\u0301")]
    [InlineData("x", "x ")]
    public async Task Commit_NamesOfOtherBytes_AreOtherNames(string first, string second)
    {
        var prefix = Guid.NewGuid().ToString();
        foreach (var text in new[] { first, second })
        {
            var commit = Sample.Commit(Sample.NewKey(), 0) with { Aliases = [new(AliasKind.Number, prefix + text)] };
            Assert.Equal(CommitOutcome.Committed, await Store.Write(commit, None));
        }
    }

    [Fact]
    public async Task FindOrderId_PartOfSeveralOrders_FindsNone()
    {
        var (first, second) = (Sample.NewKey(), Sample.NewKey());
        OrderAlias[] line = [new(AliasKind.Line, Guid.NewGuid().ToString())];
        await Store.Write(Sample.Commit(first, 0) with { Aliases = line }, None);

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(second, 0) with { Aliases = line }, None));

        Assert.Null(await Store.FindOrderId(first.Merchant, AliasKind.Line, line[0].Alias, None));
    }

    [Fact]
    public async Task Commit_SameAliasAtAnotherMerchant_IsFine()
    {
        var key = Sample.NewKey();
        OrderAlias[] aliases = [new(AliasKind.Number, Guid.NewGuid().ToString())];
        await Store.Write(Sample.Commit(key, 0) with { Aliases = aliases }, None);
        var other = key with { Merchant = "other" };

        Assert.Equal(CommitOutcome.Committed, await Store.Write(Sample.Commit(other, 0) with { Aliases = aliases }, None));
    }

    private static OrderCommit Full(OrderKey key, long expected, IReadOnlyList<OrderAlias> names) => Sample.Commit(key, expected) with
    {
        Records = [Sample.Record(expected + 1, Sample.Now)],
        Aliases = names,
        Outbox = [Sample.Effect(key, expected + 1)],
    };
}
