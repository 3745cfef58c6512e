using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Holding;

/// <summary>What is counted is sold once, whatever door sells it, and however many want it at once.</summary>
[Collection(ServiceCollection.Name)]
public sealed class SellingTests(Service service)
{
    private const int Wanted = 24;
    private const int Pieces = 9;

    public static TheoryData<string> Doors => [.. SellingDoors.Names];

    public static TheoryData<string> DoorsAndAll => [.. SellingDoors.Names, string.Join(' ', SellingDoors.Names)];

    [Theory]
    [MemberData(nameof(DoorsAndAll))]
    public async Task Place_OfMoreOrdersAtOnceThanThereArePieces_PlacesExactlyAsManyAsThereAre(string names)
    {
        var doors = names.Split(' ');
        var sku = await service.NewArticle(Pieces);
        var orders = await Task.WhenAll(
            Enumerable.Range(0, Wanted).Select(index => service.Prepare(doors[index % doors.Length], sku)));

        var sales = await Task.WhenAll(orders.Select(place => place()));

        string[] placed = [.. sales.Select(sale => sale.OrderId).OfType<string>()];
        Assert.Equal(Pieces, placed.Length);
        await Delivered(placed);
        Assert.Equal(0, await service.Available(sku));
        foreach (var order in placed.Take(2))
            (await service.Act(order, "cancel")).Is(200);
        await Delivered(placed);
        Assert.Equal(2, await service.Available(sku));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Place_WhereOneOfTwoArticlesIsGone_KeepsNothingOfTheOther(string door)
    {
        string[] skus = [await service.NewArticle(1, "A"), await service.NewArticle(0, "B")];
        var (refused, other) = (await service.Prepare(door, skus), await service.Prepare(door, skus[0]));

        Assert.Null((await refused()).OrderId);

        Assert.NotNull((await other()).OrderId);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Place_AgainUnderItsKey_TakesOnce(string door)
    {
        var sku = await service.NewArticle(1);
        var place = await service.Prepare(door, sku);

        var first = await place();
        var again = await place();

        Assert.NotNull(first.OrderId);
        Assert.Equal(first, again);
        await service.Delivered(first.OrderId);
        Assert.Equal(0, await service.Available(sku));
    }

    private Task Delivered(IEnumerable<string> orders) => Task.WhenAll(orders.Select(order => service.Delivered(order)));
}
