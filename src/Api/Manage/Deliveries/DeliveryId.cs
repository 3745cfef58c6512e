using System.Globalization;
using OrderGrains.Customers;
using OrderGrains.Deliveries;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>
/// What a delivery is known by: the webhook and the place, or the place alone for what the order's outbox holds. As text it is opaque, and
/// deliveries are listed in the order of these.
/// </summary>
/// <param name="Webhook">Null for what the outbox holds.</param>
/// <param name="Place">Which event, or which effect.</param>
internal sealed record DeliveryId(string? Webhook, DeliveryPlace Place)
{
    private const string OfOutbox = "";

    public static DeliveryId Of(EffectId effect) => new(null, new(effect.Order.OrderId, effect.Version, effect.Sequence));

    /// <summary>Null when it was not written here.</summary>
    public static DeliveryId? Read(string text) => OpaqueText.Read(text)?.Split('/', 4) is [var webhook, var version, var index, var order]
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var knownVersion)
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var knownIndex)
        && order.Length > 0
            ? new(webhook == OfOutbox ? null : webhook, new(order, knownVersion, knownIndex))
            : null;

    /// <summary>As the outbox knows it.</summary>
    public EffectId Effect(string merchant) => new(new OrderKey(merchant, Place.OrderId), Place.Version, Place.Index);

    public override string ToString() => OpaqueText.Write(
        string.Create(CultureInfo.InvariantCulture, $"{Webhook ?? OfOutbox}/{Place.Version}/{Place.Index}/{Place.OrderId}"));
}
