using OrderGrains.Silo.Pulse;

namespace OrderGrains.Api.Tests.Telemetry;

public sealed class HotOrdersTests
{
    [Fact]
    public void Top_OfMoreOrdersThanAreCounted_HasTheOneThatChangesMost()
    {
        var hot = new HotOrders(capacity: 10);
        for (var i = 0; i < 1_000; i++)
        {
            hot.Count(new("m", $"once-{i}"));
            if (i % 4 == 0)
                hot.Count(new("m", "often"));
        }

        var top = hot.Top(3);

        Assert.Equal("often", top[0].OrderId);
        Assert.InRange(top[0].Changes, 1, 250);
    }

    [Fact]
    public void Top_OfAFew_CountsEachOfEachMerchantApart()
    {
        var hot = new HotOrders(capacity: 10);
        foreach (var merchant in new[] { "a", "b", "a" })
            hot.Count(new(merchant, "same"));

        Assert.Equal([new("a", "same", 2), new("b", "same", 1)], hot.Top(10));
        hot.Clear();
        Assert.Empty(hot.Top(10));
    }
}
