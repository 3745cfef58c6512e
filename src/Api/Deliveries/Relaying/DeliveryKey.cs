using OrderGrains.Deliveries;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>What waits is told apart by: an order's events that were never sent are one, each that is sent again is one more.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Again">The event that was asked for again; null for those that were never sent.</param>
internal readonly record struct DeliveryKey(string OrderId, DeliveryPlace? Again)
{
    public static DeliveryKey Of(WaitingDelivery waiting) => new(waiting.Place.OrderId, waiting.Again ? waiting.Place : null);
}
