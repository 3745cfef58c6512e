using OrderGrains.Merchants;
using OrderGrains.Tests.Testing;

namespace OrderGrains.Tests.Merchants;

/// <summary>Numbers in blocks, and the number of an idempotency key.</summary>
[Collection(RegistryCollection.Name)]
public sealed class NumberGrainTests(RegistryCluster cluster)
{
    private readonly string _series = GrainKeys.Numbers(Guid.NewGuid().ToString("N"), "orders");

    [Fact]
    public async Task Take_Blocks_GivesNoNumberTwice()
    {
        Assert.Equal(1, await Series.Take(10, above: 0));
        Assert.Equal(11, await Series.Take(1, above: 0));
        await cluster.Deactivate(Series);

        Assert.Equal(101, await Series.Take(5, above: 100));
        Assert.Equal(106, await Series.Take(1, above: 7));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(INumberSeriesGrain.LargestBlock + 1)]
    public async Task Take_OfNoBlock_IsRefused(int count) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Series.Take(count, above: 0));

    [Fact]
    public async Task Claim_ForOneKey_IsOneNumberUntilItTurnsOutTaken()
    {
        var claim = cluster.Grains.GetGrain<INumberClaimGrain>(GrainKeys.NumberClaim("m", Guid.NewGuid()));

        var first = await claim.Claim(_series, taken: 0, above: 0);
        Assert.Equal(first, await claim.Claim(_series, taken: 0, above: 0));
        var second = await claim.Claim(_series, first, above: 50);

        Assert.Equal((51, 51), (second, await claim.Claim(_series, first, above: 90)));
    }

    private INumberSeriesGrain Series => cluster.Grains.GetGrain<INumberSeriesGrain>(_series);
}
