using OrderGrains.Bench.Load;

namespace OrderGrains.Bench.Tests;

public sealed class ZipfTests
{
    private const int Orders = 10_000;
    private const int Picks = 1_000_000;

    private readonly Zipf _zipf = new(Orders);

    [Fact]
    public void Share_OfEachRank_FallsWithThePowerOfTheRank()
    {
        var harmonic = Enumerable.Range(1, Orders).Sum(rank => Math.Pow(rank, -0.99));

        Assert.All(
            new[] { 1, 2, 10, 100, Orders },
            rank => Assert.Equal(Math.Pow(rank, -0.99) / harmonic, _zipf.Share(rank - 1), 12));
        Assert.Equal(1, Enumerable.Range(0, Orders).Sum(_zipf.Share), 9);
    }

    [Fact]
    public void Pick_AMillionTimes_PicksEachRankByItsShare()
    {
        var picked = Count(worker: 3);

        Assert.All(Enumerable.Range(0, 50), rank =>
        {
            // Five standard deviations; the numbers are the same in every run.
            var expected = Picks * _zipf.Share(rank);
            Assert.InRange(picked[_zipf.Order(rank)], expected - (5 * Math.Sqrt(expected)), expected + (5 * Math.Sqrt(expected)));
        });
        var rest = Picks * Enumerable.Range(50, Orders - 50).Sum(_zipf.Share);
        Assert.InRange(Enumerable.Range(50, Orders - 50).Sum(rank => picked[_zipf.Order(rank)]), rest * 0.99, rest * 1.01);
    }

    [Fact]
    public void Pick_OfTheExtremes_StaysAmongTheOrders()
    {
        Assert.Equal(_zipf.Order(0), _zipf.Pick(0));
        Assert.Equal(_zipf.Order(Orders - 1), _zipf.Pick(uint.MaxValue));
    }

    [Fact]
    public void Order_OfAllRanks_IsEachOrderOnce() =>
        Assert.Equal(Enumerable.Range(0, Orders), Enumerable.Range(0, Orders).Select(_zipf.Order).Order());

    [Fact]
    public void Pick_WithTheNumbersOfAnotherWorker_DiffersAndIsTheSameAgain()
    {
        Assert.Equal(Count(worker: 0), Count(worker: 0));
        Assert.NotEqual(Count(worker: 0), Count(worker: 1));
    }

    private int[] Count(int worker)
    {
        var random = new XorShift(worker);
        var picked = new int[Orders];
        for (var i = 0; i < Picks; i++)
            picked[_zipf.Pick(random.Next())]++;
        return picked;
    }
}
