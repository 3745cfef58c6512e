using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Holding;

/// <summary>Whatever is lost while an order is placed: nothing is taken twice, and nothing is held for ever.</summary>
public sealed class LostSalesTests(FaultyService faulty) : IClassFixture<FaultyService>
{
    /// <summary>Longer than a hold is good for, and than it is left alone beyond that.</summary>
    private static readonly TimeSpan Lapse = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Doors => [.. SellingDoors.Names];

    private Service Service => faulty.Service;

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Place_CommittedButTheAnswerIsLost_TakesOnceAndHoldsNothing(string door)
    {
        var sku = await Service.NewArticle(1);
        var (place, next) = (await Service.Prepare(door, sku), await Service.Prepare(door, sku));
        faulty.Store.LoseAnswer();

        var sale = await place();

        Assert.NotNull(sale.OrderId);
        await Service.Delivered(sale.OrderId);
        Assert.Equal(0, await Service.Available(sku));
        (await Service.Act(sale.OrderId, "cancel")).Is(200);
        await Service.Delivered(sale.OrderId);
        Assert.NotNull((await next()).OrderId);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Place_NeitherCommittedNorAnswered_TakesOnceAndHoldsNothing(string door)
    {
        var sku = await Service.NewArticle(2);
        var (place, next) = (await Service.Prepare(door, sku), await Service.Prepare(door, sku));
        faulty.Store.Stumble(outcomeUnknown: true);

        var sale = await place();

        Assert.NotNull(sale.OrderId);
        await Service.Delivered(sale.OrderId);
        Assert.Equal(1, await Service.Available(sku));
        Assert.NotNull((await next()).OrderId);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Place_SiloIsLostAfterTheHold_IsHeldUntilTheHoldLapses(string door)
    {
        var sku = await Service.NewArticle(1);
        var (lost, early, late) = (
            await Service.Prepare(door, sku), await Service.Prepare(door, sku), await Service.Prepare(door, sku));
        faulty.Orders.Loses = true;

        var sale = await lost();
        faulty.Orders.Loses = false;

        Assert.Equal(Sale.Unknown, sale.Status);
        Assert.Null((await early()).OrderId);
        faulty.Time.Jump(Lapse);
        var placed = await late();
        Assert.NotNull(placed.OrderId);
        Assert.Null((await lost()).OrderId);
        await Service.Delivered(placed.OrderId);
        Assert.Equal(0, await Service.Available(sku));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Place_AgainAfterItsSiloWasLost_IsPlacedByWhatIsHeldForIt(string door)
    {
        var sku = await Service.NewArticle(1);
        var place = await Service.Prepare(door, sku);
        faulty.Orders.Loses = true;
        await place();
        faulty.Orders.Loses = false;

        var sale = await place();

        Assert.NotNull(sale.OrderId);
        await Service.Delivered(sale.OrderId);
        Assert.Equal(0, await Service.Available(sku));
    }
}
