using OrderGrains.Deliveries;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Deliveries;

/// <summary>A delivery as it is shown.</summary>
/// <param name="Id">What it is known by.</param>
/// <param name="Kind">What is delivered.</param>
/// <param name="Does">What the effect does; null for a message.</param>
/// <param name="Entry">How it stands.</param>
internal sealed record ListedDelivery(DeliveryId Id, DeliveryKind Kind, EffectKind? Does, DeliveryEntry Entry)
{
    public static ListedDelivery Of(string webhook, DeliveryEntry entry) =>
        new(new(webhook, entry.Place), DeliveryKind.Webhook, null, entry);

    /// <summary>What the outbox holds waits: it is tried until it succeeds.</summary>
    public static ListedDelivery Of(WaitingEffect effect)
    {
        var id = DeliveryId.Of(effect.Id);
        return new(id, KindOf(effect.Kind), effect.Kind, new()
        {
            Place = id.Place,
            State = DeliveryState.Waiting,
            Failures = effect.Failures,
            NextAt = effect.NextAt,
        });
    }

    private static DeliveryKind KindOf(EffectKind kind) => kind == EffectKind.MoveMoney ? DeliveryKind.Gateway : DeliveryKind.Effect;
}
