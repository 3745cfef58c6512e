using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>What of a list of orders the store itself can do.</summary>
/// <param name="Search">Finds the orders asked for, and perhaps others.</param>
/// <param name="IsExact">True where it finds no others, and sorts them as asked.</param>
internal sealed record OrderNarrowing(OrderSearch Search, bool IsExact)
{
    /// <summary>True where no order can meet the conditions.</summary>
    public bool IsEmpty { get; private init; }

    private static readonly Order Blank = new() { Id = "", Merchant = "", Currency = "" };

    /// <summary>A condition that the store knows.</summary>
    /// <param name="Attribute">What it looks at.</param>
    /// <param name="Predicate">What it asks.</param>
    /// <param name="Apply">The search with it; null where no order can meet it.</param>
    /// <param name="IsExact">False where the store lets more pass.</param>
    private sealed record Row(
        string Attribute, string Predicate, Func<OrderSearch, FilterArguments, OrderSearch?> Apply, bool IsExact = true);

    private static readonly Row[] Rows =
    [
        .. Axis(
            "status",
            names => Statuses.ShownAs<OrderStatus>(Statuses.Status, names, value => Blank with { Status = value }),
            search => search.Statuses,
            (search, values) => search with { Statuses = values }),
        .. Axis(
            "payment_status",
            names => Statuses.ShownAs<PaymentStatus>(Statuses.Payment, names, value => Blank with { Payment = value }),
            search => search.Payments,
            (search, values) => search with { Payments = values }),
        .. Axis(
            "fulfillment_status",
            names => Statuses.ShownAs<FulfillmentStatus>(Statuses.Fulfillment, names, value => Blank with { Fulfillment = value }),
            search => search.Fulfillments,
            (search, values) => search with { Fulfillments = values }),
        new("market_id", "eq", (search, sought) => search with { Market = sought.Text }),
        new("customer_id", "eq", (search, sought) => search with { Customer = sought.Text }),
        new("reference", "eq", (search, sought) => search with { Reference = sought.Text }),
        new("customer_email", "eq", (search, sought) => search with { Email = sought.Text }, IsExact: false),
        new("created_at", "gteq", (search, sought) => search with { CreatedAfter = Time(sought) }),
        new("created_at", "gt", (search, sought) => search with { CreatedAfter = Time(sought) }, IsExact: false),
        new("created_at", "lt", (search, sought) => search with { CreatedBefore = Time(sought) }),
        new("updated_at", "gteq", (search, sought) => search with { UpdatedAfter = Time(sought) }),
        new("updated_at", "gt", (search, sought) => search with { UpdatedAfter = Time(sought) }, IsExact: false),
        new("updated_at", "lt", (search, sought) => search with { UpdatedBefore = Time(sought) }),
    ];

    private static readonly Dictionary<string, OrderSort> Sorts = new()
    {
        ["created_at"] = OrderSort.Created,
        ["updated_at"] = OrderSort.Updated,
        ["total_amount_with_taxes_cents"] = OrderSort.Amount,
        [SortKey.Id] = OrderSort.Id,
    };

    /// <summary>All orders of the caller but those that were deleted, the newest first unless another order is asked for.</summary>
    public static OrderNarrowing Of(ListQuery query, DoorRequest request)
    {
        var narrowing = new OrderNarrowing(
            new()
            {
                Merchant = request.Caller.Merchant,
                Markets = request.Caller.Markets,
                Descending = true,
                Limit = query.Page.Size,
            },
            IsExact: true);
        narrowing = query.Filters.Aggregate(narrowing, (search, filter) => search.With(filter)).Sorted(query.Sort);
        if (request.Caller.Customer is { } customer)
            narrowing = narrowing.OwnedBy(customer);
        return narrowing.Search.Statuses.Count > 0
            ? narrowing
            : narrowing with { Search = narrowing.Search with { Statuses = [.. Enum.GetValues<OrderStatus>()] } };
    }

    /// <summary>Which of the orders that name the customer are their own, the store does not know.</summary>
    private OrderNarrowing OwnedBy(string customer) => this with
    {
        IsEmpty = IsEmpty || (Search.Customer is { } sought && sought != customer),
        IsExact = false,
        Search = Search with { Customer = customer },
    };

    private OrderNarrowing With(Filter filter)
    {
        var row = filter.Paths is [var path]
            ? Array.Find(Rows, row => row.Predicate == filter.Predicate.Name
                && row.Attribute == (path.Relationship is { } relationship ? $"{relationship}_{path.Attribute}" : path.Attribute))
            : null;
        return row is null
            ? this with { IsExact = false }
            : row.Apply(Search, filter.Arguments) is { } search ? this with { Search = search, IsExact = IsExact && row.IsExact }
            : this with { IsEmpty = true };
    }

    private OrderNarrowing Sorted(IReadOnlyList<SortKey> keys) => keys switch
    {
        [] => this,
        [var key] when Sorts.TryGetValue(key.Attribute, out var sort) =>
            this with { Search = Search with { Sort = sort, Descending = key.Descending } },
        _ => this with { IsExact = false },
    };

    /// <summary>What is not the name of any value no order has.</summary>
    private static IEnumerable<Row> Axis<T>(
        string attribute,
        Func<IReadOnlyCollection<string>, ValueList<T>> values,
        Func<OrderSearch, ValueList<T>> before,
        Func<OrderSearch, ValueList<T>, OrderSearch> with)
    {
        return
        [
            new(attribute, "eq", (search, sought) => Apply(search, [sought.Text])),
            new(attribute, "in", (search, sought) => Apply(search, sought.List)),
        ];

        OrderSearch? Apply(OrderSearch search, IReadOnlyCollection<string> names)
        {
            var (earlier, now) = (before(search), values(names));
            var both = earlier.Count == 0 ? now : earlier.Where(value => now.Contains(value)).ToValueList();
            return both.Count == 0 ? null : with(search, both);
        }
    }

    private static DateTimeOffset? Time(FilterArguments sought) => FilterValues.ReadTime(sought.Text);
}
