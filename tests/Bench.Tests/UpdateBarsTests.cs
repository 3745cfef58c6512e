using OrderGrains.Bench.Contestants;
using OrderGrains.Bench.Rows;

namespace OrderGrains.Bench.Tests;

public sealed class UpdateBarsTests
{
    private static readonly string[] Rivals =
        [Names.RowLock, Names.VersionCheck, Names.StockGrain, Names.Marten, Names.Akka, Names.OneCommitEach];

    [Fact]
    public void Of_EveryRowAgainstEveryRival_AsksForNoLessThanTheSameRate() =>
        Assert.All(
            from load in UpdateLoad.All
            from connections in UpdateLoad.Connections
            from rival in Rivals
            select (load, connections, rival),
            row =>
            {
                var bar = UpdateBars.Of(row.load, row.connections, row.rival)!;
                Assert.False(bar.AtMost);
                Assert.True(bar.Limit >= 1);
                Assert.True(bar.Goal >= (row.connections == 8 ? 1.5 : 3));
            });

    [Theory]
    [InlineData(Names.RawUpdate, 0.8, 1.5)]
    [InlineData(Names.RowLock, 3, 6)]
    [InlineData(Names.StockGrain, 2.5, 5)]
    [InlineData(Names.OneCommitEach, 3, 10)]
    [InlineData(Names.EmptyEndpoint, 0.3, 0.5)]
    [InlineData(Names.Marten, 1, 3)]
    [InlineData(Names.Akka, 1, 3)]
    public void Of_RandomOrdersAt128_IsWhatTheProjectPromises(string against, double limit, double goal)
    {
        var bar = UpdateBars.Of(UpdateLoad.Random, 128, against)!;

        Assert.Equal((limit, (double?)goal), (bar.Limit, bar.Goal));
    }

    [Fact]
    public void Of_TheHotOrderAt64_IsTwelveTimesTheRowLock() => Assert.Equal(12, UpdateBars.Of(UpdateLoad.Hot, 64, Names.RowLock)!.Limit);

    [Fact]
    public void Of_WhoDoesLess_IsNoBarElsewhere()
    {
        Assert.Null(UpdateBars.Of(UpdateLoad.Random, 8, Names.RawUpdate));
        Assert.Null(UpdateBars.Of(UpdateLoad.Random, 64, Names.EmptyEndpoint));
    }
}
