using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What has gone wrong with an order after it was asked for: "payment errors, if any, will be collected afterwards".</summary>
internal static class ResourceErrors
{
    /// <summary>One of the codes that the vendor's own checkout knows (page, A4.3).</summary>
    private const string Code = "PAYMENT_NOT_APPROVED_FOR_EXECUTION";

    public static readonly ResourceType<OrderPart<Movement>> Type = new(
        "resource_errors",
        [
            new("name", _ => "payment_source"),
            new("code", _ => Code),
            new("message", item => item.Part.Reason ?? "payment was refused"),
            new("created_at", item => item.Part.SettledAt ?? item.Part.At),
            new("updated_at", item => item.Part.SettledAt ?? item.Part.At),
        ],
        Relationship.ToOne<OrderPart<Movement>>("resource", ["orders"], (item, _) => OrderResource.Of(item.Order)));

    /// <summary>The last refusal, while it is not made up for.</summary>
    public static IEnumerable<Resource> Of(Order order) => order.Payment != PaymentStatus.Declined ? [] : order.Payments
        .SelectMany(payment => payment.Movements)
        .Where(movement => movement.State == MovementState.Failed)
        .TakeLast(1)
        .Select(movement => Type.Of($"{PartName.Of(order, movement.Id)}-error", new(order, movement)));
}
