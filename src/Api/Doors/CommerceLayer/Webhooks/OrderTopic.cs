using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>Something that happens to orders and that webhooks may be told of.</summary>
/// <param name="Name">As the vendor calls it, e.g. <c>orders.place</c>.</param>
/// <param name="Happened">Whether it happened between the order as it was, null where it was not yet, and as it is.</param>
internal sealed record OrderTopic(string Name, Func<Order?, Order, bool> Happened)
{
    /// <summary>A status has become this one.</summary>
    public static OrderTopic Became(string name, Projection status, string value) =>
        new(name, (before, order) => status.Of(order) == value && (before is null || status.Of(before) != value));
}
