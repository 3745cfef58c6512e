using Orleans.CodeGeneration;

namespace OrderGrains.Merchants;

/// <summary>
/// Hands out the numbers of one kind that a merchant has, in blocks: whoever holds a block gives its numbers without asking again, so
/// there are gaps. Key: <see cref="GrainKeys.Numbers"/>.
/// </summary>
[Alias("og.INumberSeriesGrain"), Version(1)]
public interface INumberSeriesGrain : IGrainWithStringKey
{
    /// <summary>The first of so many numbers in a row that nobody has been given. A repeat gives others.</summary>
    /// <param name="count">How many, 1 to <see cref="LargestBlock"/>.</param>
    /// <param name="above">They are greater than this.</param>
    [Alias("Take")]
    Task<long> Take(int count, long above);

    /// <summary>The most numbers of a block.</summary>
    const int LargestBlock = 100_000;
}
