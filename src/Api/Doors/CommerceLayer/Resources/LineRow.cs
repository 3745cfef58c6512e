using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>One of an order's line items: what is bought, or what is charged or taken off beside that.</summary>
/// <param name="Id">Names it among the order's.</param>
/// <param name="ItemType">The type of what it is for, e.g. <c>shipments</c>.</param>
/// <param name="Amount">What one of it costs, in minor units; below 0 for what is taken off.</param>
/// <param name="Item">What it is for; null where that is no resource.</param>
internal sealed record LineRow(string Id, string ItemType, long Amount, Func<View, Task<Resource?>> Item)
{
    /// <summary>What is bought; null for every other row.</summary>
    public OrderLine? Line { get; init; }

    public string? Name { get; init; }

    /// <summary>The coupon that takes it off.</summary>
    public string? CouponCode { get; init; }
}
