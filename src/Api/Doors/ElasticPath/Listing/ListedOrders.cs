using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Listing;

/// <summary>A page of a list.</summary>
/// <param name="Items">Its orders.</param>
/// <param name="Total">How many orders the list has.</param>
internal sealed record ListedOrders(IReadOnlyList<Order> Items, long Total)
{
    /// <summary>
    /// The most orders that one request looks into: what the store does not search by is found by looking into every order that is left.
    /// </summary>
    public const int MostLookedInto = 10_000;

    private const int LookedIntoAtOnce = 100;

    /// <summary>The page; null where more orders would have to be looked into than may be.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="pages">Where to look.</param>
    /// <param name="most">How many may be looked into, such as <see cref="MostLookedInto"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ListedOrders?> Read(ListQuery query, OrderPages pages, int most, CancellationToken cancellationToken) =>
        query.Filter.IsSearched
            ? await Searched(query, pages, cancellationToken)
            : await LookedInto(query, pages, most, cancellationToken);

    private static async Task<ListedOrders> Searched(ListQuery query, OrderPages pages, CancellationToken cancellationToken)
    {
        List<Order> items = [];
        var total = 0L;
        foreach (var list in query.Lists)
        {
            var count = await pages.Count(list, cancellationToken);
            var skip = Math.Max(0, query.Offset - total);
            if (items.Count < query.Limit && skip < count)
                items.AddRange(await pages.Items(list with { Limit = query.Limit - items.Count, Skip = (int)skip }, cancellationToken));
            total += count;
        }

        return new(items, total);
    }

    private static async Task<ListedOrders?> LookedInto(
        ListQuery query, OrderPages pages, int most, CancellationToken cancellationToken)
    {
        List<Order> items = [];
        var (total, looked) = (0L, 0);
        foreach (var list in query.Lists)
        {
            await foreach (var order in pages.All(list with { Limit = LookedIntoAtOnce }, cancellationToken))
            {
                if (++looked > most)
                    return null;
                if (!query.Filter.Passes(order))
                    continue;
                if (total++ >= query.Offset && items.Count < query.Limit)
                    items.Add(order);
            }
        }

        return new(items, total);
    }
}
