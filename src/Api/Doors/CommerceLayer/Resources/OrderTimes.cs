using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The vendor's events of an order, as far as the order keeps when they happened.</summary>
internal static class OrderTimes
{
    public static readonly ResourceType<(string Name, DateTimeOffset At)> Type = new(
        "events",
        [
            new("name", happened => happened.Name),
            new("created_at", happened => happened.At),
            new("updated_at", happened => happened.At),
        ]);

    private static readonly (string Name, Func<Order, DateTimeOffset?> At)[] Rows =
    [
        ("create", order => order.CreatedAt),
        ("place", order => order.PlacedAt),
        ("approve", order => order.ApprovedAt),
        ("cancel", order => order.CancelledAt),
    ];

    public static IEnumerable<Resource> Of(Order order) => Rows
        .Where(row => row.At(order) is not null)
        .Select(row => Type.Of($"{order.Id}-{row.Name}", ($"orders.{row.Name}", row.At(order)!.Value)));
}
