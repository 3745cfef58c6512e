using OrderGrains.Api.Doors;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>Reads a search from a request's query.</summary>
internal static class SearchQuery
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;
    private const string DefaultSort = "-created";

    /// <summary>What can be asked of orders, however they are then given.</summary>
    public static readonly IReadOnlyList<DoorQueryParameter> Conditions =
    [
        new("status", "Any of these order statuses, separated by commas."),
        new("payment", "Any of these payment statuses, separated by commas."),
        new("fulfillment", "Any of these fulfillment statuses, separated by commas."),
        new("email", "The customer's email, in whatever case."),
        new("customer", "The customer's id."),
        new("market", "The market's id."),
        new("reference", "The order's reference."),
        new("created_after", "Created at this ISO 8601 time or later."),
        new("created_before", "Created before this time."),
        new("updated_after", "Last updated at this time or later."),
        new("updated_before", "Last updated before this time."),
        new("amount_min", "The least total with taxes, in minor units."),
        new("amount_max", "The greatest total with taxes, in minor units."),
    ];

    public static readonly DoorQuery Parameters = new([
        .. Conditions,
        new("sort", $"created, updated, amount or id, with a minus in front from the greatest to the least. Default {DefaultSort}."),
        new("limit", $"The most orders in the answer, 1 to {MaxLimit}. Default {DefaultLimit}."),
        new("cursor", "The answer's next, to go on behind it with the same conditions and sort."),
        new("count", "true adds how many orders meet the conditions."),
    ]);

    private static readonly string[] Sorts =
        [.. Enum.GetNames<OrderSort>().SelectMany(name => new[] { name.ToLowerInvariant(), "-" + name.ToLowerInvariant() })];

    /// <summary>The search; what is wrong with it is left among the query's problems.</summary>
    public static OrderSearch Read(StrictQuery query, Caller caller)
    {
        var sort = query.OneOf("sort", Sorts) ?? DefaultSort;
        var search = ReadConditions(query, caller) with
        {
            Sort = Enum.Parse<OrderSort>(sort.TrimStart('-'), ignoreCase: true),
            Descending = sort[0] == '-',
            Limit = (int)(query.Number("limit", 1, MaxLimit) ?? DefaultLimit),
        };
        return query.Text("cursor") is { } cursor ? search with { After = After(query, search, cursor) } : search;
    }

    /// <summary>The conditions of a search, of one order a page; what is wrong with them is left among the query's problems.</summary>
    public static OrderSearch ReadConditions(StrictQuery query, Caller caller) => new()
    {
        Merchant = caller.Merchant,
        Markets = caller.Markets,
        Statuses = query.Names<OrderStatus>("status"),
        Payments = query.Names<PaymentStatus>("payment"),
        Fulfillments = query.Names<FulfillmentStatus>("fulfillment"),
        Email = query.Text("email"),
        Customer = query.Text("customer"),
        Market = query.Text("market"),
        Reference = query.Text("reference"),
        CreatedAfter = query.Time("created_after"),
        CreatedBefore = query.Time("created_before"),
        UpdatedAfter = query.Time("updated_after"),
        UpdatedBefore = query.Time("updated_before"),
        MinAmount = query.Number("amount_min", 0, long.MaxValue),
        MaxAmount = query.Number("amount_max", 0, long.MaxValue),
        Limit = 1,
    };

    private static SearchPosition? After(StrictQuery query, OrderSearch search, string cursor)
    {
        var after = SearchCursor.Read(search, cursor);
        if (after is null)
            query.Problems.Add(new("cursor", "is none that a search with these conditions and this sort gave"));
        return after;
    }
}
