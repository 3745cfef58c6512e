using OrderGrains.Customers;

namespace OrderGrains.Storage.Reading;

/// <summary>Where a list of effects goes on.</summary>
internal static class EffectPlaces
{
    /// <summary>The place behind which the list begins: before all effects of the merchant, or of the order.</summary>
    public static EffectId Start(string merchant, string? orderId, EffectId? after)
    {
        var order = orderId ?? after?.Order.OrderId ?? "";
        return after is { } place && place.Order.OrderId == order
            ? place with { Order = new(merchant, order) }
            : new(new(merchant, order), -1, -1);
    }
}
