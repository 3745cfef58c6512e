using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Who may read an order (page, A3); who may change it is decided by the order itself.</summary>
internal static class Permissions
{
    /// <summary>
    /// An order of a market that is none of the caller's does not exist for it; a sales channel sees none beyond placement.
    /// </summary>
    public static ApiError? Refusal(Order order, Caller caller)
    {
        if (caller.Markets is { } markets && order.Market?.Number is { } number && !markets.Contains(number))
            return CommerceLayerErrors.NotFound();
        var visible = caller.Role == CallerRole.Full
            || order.Status is OrderStatus.Draft or OrderStatus.Pending or OrderStatus.Placing or OrderStatus.Placed;
        return visible ? null : CommerceLayerErrors.Unauthorized();
    }
}
