using OrderGrains.Customers;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using OrderGrains.Tests.Orders;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

[Collection(RegistryCollection.Name)]
public sealed class StockGrainTests(RegistryCluster cluster)
{
    private readonly string _merchant = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Apply_SameEffectTwice_CountsItsPiecesOnce()
    {
        await Grain("SHIRT").Apply(Effects.Id(1), Effects.Restock(_merchant, "SHIRT", 2));
        await Grain("SHIRT").Apply(Effects.Id(1), Effects.Restock(_merchant, "SHIRT", 2));
        await Grain("SHIRT").Apply(Effects.Id(2), Effects.Restock(_merchant, "SHIRT", 3));
        await Grain("MUG").Apply(Effects.Id(3), Effects.Restock(_merchant, "MUG", 1));
        await cluster.Deactivate(Grain("SHIRT"));

        Assert.Equal(5, await Grain("SHIRT").Restocked());
        Assert.Equal(1, await Grain("MUG").Restocked());
        Assert.Equal(0, await Grain("NONE").Restocked());
        Assert.Equal(0, await cluster.Grains.GetGrain<IStockGrain>(GrainKeys.Stock(_merchant + "x", "SHIRT")).Restocked());
    }

    [Fact]
    public async Task Apply_EffectOfACoupon_IsRefused() => await Assert.ThrowsAsync<ArgumentException>(
        () => Grain("SHIRT").Apply(Effects.Id(1), Effects.UseCoupon(_merchant, "SUMMER")));

    [Fact]
    public async Task Apply_WherePiecesAreCounted_TakesAndPutsBack()
    {
        Assert.Null(await Grain("CAP").Available());
        await Grain("CAP").Count(3);
        await Grain("CAP").Apply(Effects.Id(4), Effects.Restock(_merchant, "CAP", 2) with { Kind = EffectKind.TakeStock, Quantity = 4 });
        await Grain("CAP").Apply(Effects.Id(5), Effects.Restock(_merchant, "CAP", 2));
        await cluster.Deactivate(Grain("CAP"));

        Assert.Equal((1, 2), (await Grain("CAP").Available(), await Grain("CAP").Restocked()));
        await Grain("CAP").Count(null);
        Assert.Null(await Grain("CAP").Available());
    }

    [Fact]
    public async Task Hold_OfMoreThanIsLeft_KeepsNothing()
    {
        Assert.Null(await Grain("TIE").Hold(Hold("h-1", "o-1", 2)));
        await Grain("TIE").Count(3);

        Assert.Equal(2, await Grain("TIE").Hold(Hold("h-1", "o-1", 2)));
        Assert.Equal(2, await Grain("TIE").Hold(Hold("h-1", "o-1", 2)));
        Assert.Equal(0, await Grain("TIE").Hold(Hold("h-2", "o-2", 2)));
        Assert.Equal(1, await Grain("TIE").Hold(Hold("h-3", "o-3", 1)));
        await cluster.Deactivate(Grain("TIE"));
        Assert.Equal(0, await Grain("TIE").Hold(Hold("h-4", "o-4", 1)));
        await Grain("TIE").Release("h-1");
        await Grain("TIE").Release("h-1");
        Assert.Equal(2, await Grain("TIE").Hold(Hold("h-2", "o-2", 2)));
        Assert.Equal(3, await Grain("TIE").Available());
    }

    [Fact]
    public async Task Hold_OfTheSameOrderAgain_KeepsAsMuchAsTheGreatest()
    {
        await Grain("BAG").Count(3);

        Assert.Equal(2, await Grain("BAG").Hold(Hold("h-1", "o-1", 2)));
        Assert.Equal(3, await Grain("BAG").Hold(Hold("h-2", "o-1", 3)));
        await Grain("BAG").Release("h-2");
        Assert.Equal(1, await Grain("BAG").Hold(Hold("h-3", "o-2", 1)));
    }

    [Fact]
    public async Task Apply_TakenByItsHold_EndsTheHold()
    {
        await Grain("PIN").Count(5);
        await Grain("PIN").Hold(Hold("h-1", "o-1", 3));

        await Grain("PIN").Apply(Effects.Id(6), Taken("PIN", 2, "h-1"));
        Assert.Equal(3, await Grain("PIN").Available());
        Assert.Equal(3, await Grain("PIN").Hold(Hold("h-2", "o-2", 3)));
        await Grain("PIN").Apply(Effects.Id(7), Taken("PIN", 2, "h-1") with { Kind = EffectKind.ReturnStock, Hold = null });
        Assert.Equal((5, 0), (await Grain("PIN").Available(), await Grain("PIN").Restocked()));
    }

    [Fact]
    public async Task Hold_WhereOthersHaveLapsed_KeepsWhatTheyKept()
    {
        await Grain("HAT").Count(1);
        await Grain("HAT").Hold(Hold("h-1", "o-1", 1) with { Until = DateTimeOffset.UtcNow.AddHours(-1) });

        Assert.Equal(1, await Grain("HAT").Hold(Hold("h-2", "o-2", 1)));
        Assert.Equal(0, await Grain("HAT").Hold(Hold("h-3", "o-3", 1)));
    }

    [Fact]
    public async Task Hold_WhereALapsedOneWasTaken_LeavesItToTheEffectThatIsOnItsWay()
    {
        var order = Samples.Pending with { Id = "taken", Merchant = _merchant };
        Assert.Equal(OrderOutcome.Accepted, (await Execute(order, null, new ImportOrder(order))).Outcome);
        var until = DateTimeOffset.UtcNow.AddMinutes(5);
        HeldItems held = new("h-1", until, [new(HeldKind.Article, "TSHIRT", 2), new(HeldKind.Article, "MUG", null)]);
        await Execute(order, held, new ChangeStatus(Verb.Place));
        await Grain("SOCK").Count(1);
        await Grain("SOCK").Hold(Hold("h-1", "taken", 1) with { Until = DateTimeOffset.UtcNow.AddHours(-1) });

        Assert.Equal(0, await Grain("SOCK").Hold(Hold("h-2", "o-2", 1)));
    }

    private Task<OrderReply> Execute(Order order, HeldItems? held, OrderAction action) =>
        cluster.Grains.GetGrain<IOrderGrain>($"{_merchant}/{order.Id}")
            .Execute(Samples.Command(Door.Manage, action) with { Held = held });

    private StockHold Hold(string id, string order, long pieces) => new(id, _merchant, order, pieces, DateTimeOffset.UtcNow.AddMinutes(5));

    private OrderEffect Taken(string sku, long pieces, string hold) =>
        Effects.Restock(_merchant, sku, pieces) with { Kind = EffectKind.TakeStock, Hold = hold };

    private IStockGrain Grain(string sku) => cluster.Grains.GetGrain<IStockGrain>(GrainKeys.Stock(_merchant, sku));
}
