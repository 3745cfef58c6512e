using System.Collections.Concurrent;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Orders;

/// <summary>
/// Numbers of merchants, drawn in blocks, so that not every one costs a write; what is left of a block when the process ends is never
/// given to anybody.
/// </summary>
internal sealed class OrderNumbers(GrainReads reads)
{
    private const int BlockSize = 64;
    private const int MaxSeries = 1000;

    private readonly ConcurrentDictionary<string, NumberBlock> _blocks = new(StringComparer.Ordinal);

    /// <summary>The first of so many numbers in a row.</summary>
    /// <param name="series">The key of the series, <see cref="GrainKeys.Numbers"/>.</param>
    /// <param name="count">How many, 1 to <see cref="INumberSeriesGrain.LargestBlock"/>.</param>
    /// <param name="above">They are greater than this.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public async Task<long> Take(string series, int count, long above, CancellationToken cancellationToken)
    {
        if (_blocks.Count >= MaxSeries)
            _blocks.Clear();
        var block = _blocks.GetOrAdd(series, _ => new());
        if (block.Take(count, above) is { } known)
            return known;

        var size = Math.Max(count, BlockSize);
        var first = await reads.Ask(series, (INumberSeriesGrain grain) => grain.Take(size, above), cancellationToken);
        block.Fill(first + count, size - count);
        return first;
    }

    /// <summary>The number that all requests under an idempotency key are given.</summary>
    /// <param name="claim">The key of the claim, <see cref="GrainKeys.NumberClaim"/>.</param>
    /// <param name="series">The key of the series it is drawn from.</param>
    /// <param name="taken">The number that turned out to be somebody else's; 0 where none did.</param>
    /// <param name="above">Another one is greater than this.</param>
    /// <param name="cancellationToken">The caller has gone.</param>
    public Task<long> Claim(string claim, string series, long taken, long above, CancellationToken cancellationToken) =>
        reads.Ask(claim, (INumberClaimGrain grain) => grain.Claim(series, taken, above), cancellationToken);
}
