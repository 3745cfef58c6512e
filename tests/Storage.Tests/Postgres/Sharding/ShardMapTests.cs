using OrderGrains.Orders;
using OrderGrains.Storage.Postgres.Sharding;

namespace OrderGrains.Storage.Tests.Postgres.Sharding;

public sealed class ShardMapTests
{
    private static readonly OrderKey[] Keys = [.. Enumerable.Range(0, 10_000).Select(i => new OrderKey("demo", $"order-{i}"))];

    [Theory]
    [InlineData("MSP12345", "east")]
    [InlineData("xYZkjABcde", "east")]
    [InlineData("83651", "west")]
    [InlineData("order_1a2b3c4d5e6f", "east")]
    [InlineData("Ω-1", "east")]
    public void Home_OfAnOrder_IsTheSameForEver(string id, string home) =>
        Assert.Equal(home, new ShardMap(["west", "east"]).Home(new("demo", id)));

    [Fact]
    public void Home_OfManyOrders_IsEveryDatabaseAlike()
    {
        var map = new ShardMap(["a", "b", "c"]);

        Assert.All(Keys.CountBy(map.Home), share => Assert.InRange(share.Value, 3_100, 3_600));
    }

    [Fact]
    public void Home_WithAFurtherDatabase_ChangesOnlyToIt()
    {
        var (before, after) = (new ShardMap(["a", "b", "c"]), new ShardMap(["d", "c", "b", "a"]));

        var moved = Keys.Where(key => before.Home(key) != after.Home(key)).ToList();

        Assert.All(moved, key => Assert.Equal("d", after.Home(key)));
        Assert.InRange(moved.Count, 2_300, 2_700);
    }
}
