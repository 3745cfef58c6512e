using System.Text.Json;
using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// Takes what is personal out of an order and out of all that is stored of it, as the members marked <see cref="PersonalAttribute"/> say.
/// Erased events lead to the erased order, and erasing again changes nothing.
/// </summary>
public static class PersonalData
{
    /// <summary>The order without anything personal. Nothing that follows from it is another than before.</summary>
    public static Order Erase(Order order) => OrderFields.Shape.Erase(order);

    /// <summary>Whether nothing personal is in the order.</summary>
    public static bool IsErased(Order order) => Erase(order) == order;

    /// <summary>The event with its changes as they lead from erased order to erased order; what changed still shows.</summary>
    public static OrderEvent Erase(OrderEvent happened) => happened with { Changes = Erase(happened.Changes) };

    /// <summary>The effect as it is still to be carried out, or null for one that would only keep a person's data elsewhere.</summary>
    public static OrderEffect? Erase(OrderEffect effect) => IsForACustomer(effect.Kind)
        ? null
        : effect with
        {
            CustomerId = null,
            Password = null,
            Address = null,
            PaymentSource = null,
            Email = null,
            Request = effect.Request is { } request ? request with { Source = null } : null,
        };

    /// <summary>An event as it is stored, see <see cref="OrderEvent.Write"/>, without anything personal.</summary>
    /// <param name="json">UTF-8.</param>
    /// <returns>Null where nothing of it is personal.</returns>
    /// <exception cref="JsonException">The text is no event, or a value is not of its member's kind.</exception>
    /// <exception cref="NotSupportedException">Only a newer reader knows what in it is personal.</exception>
    public static byte[]? EraseStored(ReadOnlySpan<byte> json) => EventPayload.Current.Erase(json);

    internal static ValueList<FieldChange> Erase(ValueList<FieldChange> changes)
    {
        List<FieldChange> erased = [];
        foreach (var change in changes)
        {
            // Of many changes within free data one is left.
            if (OrderFields.Shape.Erase(FieldPath.Root, change.At.Steps, change) is { } left && (erased.Count == 0 || erased[^1] != left))
                erased.Add(left);
        }

        return erased.ToValueList();
    }

    private static bool IsForACustomer(EffectKind kind) => kind is EffectKind.SignUpCustomer or EffectKind.CreateCustomer
        or EffectKind.SaveShippingAddress or EffectKind.SaveBillingAddress or EffectKind.SavePaymentSource;
}
