using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Who may read an order (page, A3); who may change it is decided by the order itself.</summary>
internal static class Permissions
{
    /// <summary>A sales channel sees no order beyond placement, but for those of the customer who has logged in.</summary>
    public static ApiError? Refusal(Order order, Caller caller)
    {
        if (caller.Role == CallerRole.Full)
            return null;
        if (!order.IsSeenBy(caller.Customer))
            return CommerceLayerErrors.NotFound();
        var visible = (caller.Customer is { } customer && order.IsOf(customer))
            || order.Status is OrderStatus.Draft or OrderStatus.Pending or OrderStatus.Placing or OrderStatus.Placed;
        return visible ? null : CommerceLayerErrors.Unauthorized();
    }
}
