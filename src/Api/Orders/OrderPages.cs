using System.Runtime.CompilerServices;
using OrderGrains.Orders;

namespace OrderGrains.Api.Orders;

/// <summary>Lists of orders page by page, by the pages' numbers as vendors count them.</summary>
internal sealed class OrderPages(GrainReads reads)
{
    /// <summary>The greatest number of a page: what comes before it has to be passed over.</summary>
    public static int Last(int size) => (OrderSearch.MostSkipped / size) + 1;

    /// <param name="search">The list; its limit is the size of a page.</param>
    /// <param name="number">Which page, from 1 to <see cref="Last"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<OrderPage> Read(OrderSearch search, int number, CancellationToken cancellationToken)
    {
        var items = await Items(search with { Skip = (number - 1) * search.Limit }, cancellationToken);
        return new(items, number, search.Limit, await Count(search, cancellationToken));
    }

    /// <summary>As many orders as the search allows, from the first one that it does not pass over.</summary>
    public async Task<IReadOnlyList<Order>> Items(OrderSearch search, CancellationToken cancellationToken)
    {
        // The store ends what it gives also by its bytes; the next part begins where this one is full.
        List<Order> items = [];
        await foreach (var order in All(search, cancellationToken))
        {
            items.Add(order);
            if (items.Count == search.Limit)
                break;
        }

        return items;
    }

    /// <summary>The orders of a list one after another, however many; as many at once are read as the search allows.</summary>
    public async IAsyncEnumerable<Order> All(OrderSearch search, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (OrderSearch? rest = search; rest is not null;)
        {
            var part = rest;
            var found = await reads.Ask(
                (IOrderDirectoryGrain directory) => directory.Search(part, cancellationToken), cancellationToken);
            foreach (var order in found.Items)
                yield return order;
            rest = found.Next is { } next ? search with { After = next, Skip = 0 } : null;
        }
    }

    /// <summary>How many orders a list has.</summary>
    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) =>
        reads.Ask((IOrderDirectoryGrain directory) => directory.Count(search, cancellationToken), cancellationToken);
}
