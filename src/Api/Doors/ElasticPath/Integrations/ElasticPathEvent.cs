using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations;

/// <summary>One of the vendor's events of orders (section B7).</summary>
/// <param name="Name">What integrations call it.</param>
/// <param name="Happened">Whether it did, by the order before and after.</param>
internal sealed record ElasticPathEvent(string Name, Func<Order?, Order, bool> Happened)
{
    /// <summary>The one that says most comes first; the last is said of everything.</summary>
    private static readonly ElasticPathEvent[] All =
    [
        new("order.created", (before, _) => before is null),
        Reached("order.cancelled", ElasticPathStatuses.Status, "cancelled"),
        new("order.refunded", (before, now) => now.Balance.Refunded > (before?.Balance.Refunded ?? 0)),
        Reached("order.fulfilled", ElasticPathStatuses.Shipping, "fulfilled"),
        Reached("order.paid", ElasticPathStatuses.Payment, "paid"),
        Reached("order.authorized", ElasticPathStatuses.Payment, "authorized"),
        new("order.updated", (before, _) => before is not null),
    ];

    public static IReadOnlyCollection<string> Names { get; } = [.. All.Select(known => known.Name)];

    /// <summary>The first of those that happened and are wanted; null where none is.</summary>
    public static string? Of(Order? before, Order now, Func<string, bool> isWanted) =>
        All.FirstOrDefault(known => isWanted(known.Name) && known.Happened(before, now))?.Name;

    private static ElasticPathEvent Reached(string name, Projection projection, string value) =>
        new(name, (before, now) => before is not null && projection.Of(now) == value && projection.Of(before) != value);
}
