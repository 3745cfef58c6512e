using System.Collections.Frozen;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Filters;

/// <summary>
/// The canonical states that a projection shows as one value, so that the store can look for them: it knows nothing of projections. Each
/// value is a product of the three axes, which a test holds true.
/// </summary>
internal sealed record ShownStates(
    FrozenSet<OrderStatus> Statuses, FrozenSet<PaymentStatus> Payments, FrozenSet<FulfillmentStatus> Fulfillments)
{
    private static readonly Order[] States =
    [
        .. from status in Enum.GetValues<OrderStatus>()
           from payment in Enum.GetValues<PaymentStatus>()
           from fulfillment in Enum.GetValues<FulfillmentStatus>()
           select new Order
           {
               Id = "", Merchant = "", Currency = "", Status = status, Payment = payment, Fulfillment = fulfillment,
           },
    ];

    private static readonly FrozenDictionary<(string Name, string Value), ShownStates> All = new[]
    {
        ElasticPathStatuses.Status, ElasticPathStatuses.Payment, ElasticPathStatuses.Shipping,
    }.SelectMany(projection => States.GroupBy(state => (projection.Name, projection.Of(state))))
        .ToFrozenDictionary(shown => shown.Key, Of);

    /// <summary>Those that a projection of this door shows as one of its values.</summary>
    public static ShownStates Of(Projection projection, string value) => All[(projection.Name, value)];

    /// <summary>The search narrowed to these states; null where it finds none of them.</summary>
    public OrderSearch? Within(OrderSearch search)
    {
        var narrowed = search with
        {
            Statuses = Meet(search.Statuses, Statuses),
            Payments = Meet(search.Payments, Payments),
            Fulfillments = Meet(search.Fulfillments, Fulfillments),
        };
        return narrowed is { Statuses.Count: > 0, Payments.Count: > 0, Fulfillments.Count: > 0 } ? narrowed : null;
    }

    private static ShownStates Of(IEnumerable<Order> shown)
    {
        var orders = shown.ToList();
        return new(
            orders.Select(order => order.Status).ToFrozenSet(),
            orders.Select(order => order.Payment).ToFrozenSet(),
            orders.Select(order => order.Fulfillment).ToFrozenSet());
    }

    /// <summary>A search that names no state finds all.</summary>
    private static ValueList<T> Meet<T>(ValueList<T> asked, FrozenSet<T> shown)
        where T : struct, Enum
    {
        IEnumerable<T> states = asked.Count == 0 ? Enum.GetValues<T>() : asked;
        return [.. states.Where(shown.Contains)];
    }
}
