using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>A filter as it is carried out: what the store looks for, and what is looked at in each order that it finds.</summary>
/// <param name="Search">Null where no order can pass.</param>
/// <param name="Rest">What is left to look at in each order.</param>
internal sealed record OrderFilter(OrderSearch? Search, IReadOnlyList<Func<Order, bool>> Rest)
{
    /// <summary>The store finds just the orders that pass.</summary>
    public bool IsSearched => Rest.Count == 0;

    /// <summary>The search with the filter; null where the text is none.</summary>
    public static OrderFilter? Read(string text, OrderSearch search)
    {
        if (FilterText.Read(text) is not { } groups)
            return null;
        OrderSearch? narrowed = search;
        List<Func<Order, bool>> rest = [];
        foreach (var group in groups)
        {
            var conditions = group.Select(term => FilterFields.Find(term.Field)?.Condition(term.Operator, term.Value)).ToList();
            if (conditions.Contains(null))
                return null;
            if (conditions is [{ Narrow: { } narrow }])
                narrowed = narrowed is null ? null : narrow(narrowed);
            else
                rest.Add(order => conditions.Exists(condition => condition!.Holds(order)));
        }

        return new(narrowed, rest);
    }

    /// <summary>Passes a customer's own orders alone. Which of those that name the customer are theirs, the store does not know.</summary>
    public OrderFilter OwnedBy(string? customer) => customer is null ? this : new(Search, [.. Rest, order => order.IsOf(customer)]);

    public bool Passes(Order order) => Rest.All(holds => holds(order));
}
