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
        List<Order> items = [];
        var rest = search with { Skip = (number - 1) * search.Limit };
        while (true)
        {
            // The store ends what it gives also by its bytes; the next page begins where this one is full.
            var found = await Ask(directory => directory.Search(rest, cancellationToken));
            items.AddRange(found.Items);
            if (found.Next is not { } next || items.Count == search.Limit)
                break;
            rest = search with { After = next, Limit = search.Limit - items.Count };
        }

        return new(items, number, search.Limit, await Ask(directory => directory.Count(search, cancellationToken)));

        Task<T> Ask<T>(Func<IOrderDirectoryGrain, Task<T>> question) => reads.Ask(question, cancellationToken);
    }
}
