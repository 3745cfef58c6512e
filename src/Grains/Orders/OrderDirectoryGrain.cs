using OrderGrains.Orders.Store;
using OrderGrains.Telemetry;
using OrderGrains.Values;
using Orleans.Concurrency;

namespace OrderGrains.Orders;

/// <inheritdoc cref="IOrderDirectoryGrain"/>
[StatelessWorker, Reentrant, GrainType("orderDirectory")]
internal sealed class OrderDirectoryGrain(IOrderStore store, TimeProvider time) : Grain, IOrderDirectoryGrain
{
    public Task<string?> Find(string merchant, AliasKind kind, string alias, CancellationToken cancellationToken) =>
        StoreAnswers.Of(() => store.FindOrderId(merchant, kind, alias, cancellationToken));

    public async Task<SearchPage> Search(OrderSearch search, CancellationToken cancellationToken)
    {
        var found = await StoreAnswers.Of(() => store.Search(search, cancellationToken));
        return new SearchPage
        {
            Items = found.Items.Select(order => order.Order.Derived()).ToValueList(),
            Next = found.More ? found.Items[^1].Position : null,
        };
    }

    public Task<long> Count(OrderSearch search, CancellationToken cancellationToken) =>
        StoreAnswers.Of(() => store.Count(search, cancellationToken));

    public async Task<ChangesPage?> Changes(
        string merchant, string? after, int limit, ValueList<int>? markets, CancellationToken cancellationToken)
    {
        try
        {
            var page = await StoreAnswers.Of(() => store.Changes(merchant, after, limit, markets, cancellationToken));
            if (page.Items.Count > 0)
                FeedMetrics.Read(time.GetUtcNow() - page.Items[^1].Event.At);
            else if (page.HeldBack is { } age)
                FeedMetrics.Read(age);
            return new(page.Items.Select(item => new ChangeEntry(item.OrderId, HistoryEntries.Of(item.Event))).ToValueList(), page.Next);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public Task<string> LastChange(string merchant, CancellationToken cancellationToken) =>
        StoreAnswers.Of(() => store.LastChange(merchant, cancellationToken));
}
