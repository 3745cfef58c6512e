using OrderGrains.Api.Doors.ElasticPath.Filters;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Listing;

/// <summary>An order of a list (section B8). Orders alike come from the latest update to the first.</summary>
/// <param name="Lists">The lists that, one after another, are sorted so.</param>
internal sealed record ListSort(Func<OrderSearch, IReadOnlyList<OrderSearch>> Lists)
{
    private static readonly Dictionary<string, OrderSort> Columns = new()
    {
        ["created_at"] = OrderSort.Created,
        ["updated_at"] = OrderSort.Updated,
        ["with_tax"] = OrderSort.Amount,
    };

    private static readonly Dictionary<string, Projection> Projections = new[]
    {
        ElasticPathStatuses.Status, ElasticPathStatuses.Payment, ElasticPathStatuses.Shipping,
    }.ToDictionary(projection => projection.Name);

    public static IEnumerable<string> Names => Columns.Keys.Concat(Projections.Keys);

    /// <summary>The order that a text asks for; the latest update first where it is empty, null where it asks for none.</summary>
    public static ListSort? Find(string text)
    {
        var isDescending = text.StartsWith('-');
        var name = text.TrimStart('-');
        if (text.Length == 0)
            return new(LatestFirst);
        if (Columns.TryGetValue(name, out var column))
            return new(search => [search with { Sort = column, Descending = isDescending }]);
        return Projections.TryGetValue(name, out var shown) ? new(search => [.. ByShown(search, shown, isDescending)]) : null;
    }

    private static IReadOnlyList<OrderSearch> LatestFirst(OrderSearch search) =>
        [search with { Sort = OrderSort.Updated, Descending = true }];

    /// <summary>What is shown is no column: the orders of each value, the values in the order of their letters.</summary>
    private static IEnumerable<OrderSearch> ByShown(OrderSearch search, Projection shown, bool isDescending)
    {
        var values = shown.Rows.Select(row => row.Shows).Order(StringComparer.Ordinal);
        return (isDescending ? values.Reverse() : values)
            .Select(value => ShownStates.Of(shown, value).Within(search)).OfType<OrderSearch>().SelectMany(LatestFirst);
    }
}
