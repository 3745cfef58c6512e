using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>
/// Lists of orders. Where the store can filter and sort as asked it gives the page; else all orders that the store cannot rule out are
/// looked at, of which only what they are sorted by is kept.
/// </summary>
internal sealed class OrderListing(ResourceCall call, ListQuery query, View view)
{
    /// <summary>The most orders that one request looks at.</summary>
    public const int MostScanned = 10_000;

    private const int Step = 100;

    private readonly ResourceOrder _order = new(query.Sort);

    private sealed record Entry(string OrderId, object?[] Keys);

    private Comparer<Entry> Entries => Comparer<Entry>.Create((one, other) => _order.Compare(one.Keys, other.Keys));

    /// <summary>The page; null where too many orders would have to be looked at.</summary>
    public async Task<ResourcePage?> Page()
    {
        var narrowing = OrderNarrowing.Of(query, call.Request);
        if (narrowing.IsEmpty)
            return new([], query.Page, 0);
        if (narrowing.IsExact && query.Page.Number <= OrderPages.Last(query.Page.Size))
        {
            var page = await call.Services.Pages.Read(narrowing.Search, query.Page.Number, call.Request.Aborted);
            return new([.. page.Items.Select(OrderResource.Of)], query.Page, page.Total);
        }

        return await Scan(narrowing.Search with { Limit = Step }) is { } met ? await PageOf(met) : null;
    }

    private async Task<List<Entry>?> Scan(OrderSearch search)
    {
        List<Entry> met = [];
        var scanned = 0;
        await foreach (var order in call.Services.Pages.All(search, call.Request.Aborted))
        {
            if (++scanned > MostScanned)
                return null;
            var resource = OrderResource.Of(order);
            if (call.Request.Caller.Customer is { } customer && !order.IsOf(customer))
                continue;
            if (await ResourceList.Meets(resource, query, view))
                met.Add(new(resource.Id, _order.Values(resource)));
        }

        return query.Sort.Count == 0 ? met : [.. met.Order(Entries)];
    }

    private async Task<ResourcePage> PageOf(List<Entry> met)
    {
        List<Resource> items = [];
        foreach (var entry in met.Skip(query.Page.Skip).Take(query.Page.Size))
        {
            if (await call.Request.ReadAmongOthers(entry.OrderId) is { Outcome: OrderOutcome.Accepted, Order: { } order })
                items.Add(OrderResource.Of(order));
        }

        return new(items, query.Page, met.Count);
    }
}
