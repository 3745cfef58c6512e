using System.Runtime.CompilerServices;
using OrderGrains.Orders;

namespace OrderGrains.Api.Orders;

/// <summary>Looks through a merchant's orders for what no index knows of.</summary>
internal sealed class OrderScan(GrainReads reads)
{
    /// <summary>After so many orders a scan ends, whatever it was looking for.</summary>
    public const int Most = 20_000;

    private const int PageSize = 100;

    /// <summary>
    /// The orders found, one after another; they are read page by page, as far as they are asked for. The first page has as many as the
    /// search asks for: mostly that is all.
    /// </summary>
    public async IAsyncEnumerable<Order> Read(OrderSearch search, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rest = search with { Limit = Math.Min(search.Limit, PageSize) };
        for (var seen = 0; seen < Most;)
        {
            var page = await reads.Ask(
                (IOrderDirectoryGrain directory) => directory.Search(rest, cancellationToken), cancellationToken);
            foreach (var order in page.Items)
                yield return order;
            if (page.Next is not { } next)
                yield break;
            (seen, rest) = (seen + page.Items.Count, rest with { After = next, Limit = PageSize });
        }
    }
}
