using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Carts;

/// <summary>Adds a shipping group, or sets the sent members of one.</summary>
/// <param name="Group">Its id.</param>
/// <param name="IsNew">True where it is added; false where it has to be there.</param>
[GenerateSerializer, Immutable, Alias("og.cartChange.putGroup")]
public sealed record PutShippingGroup([property: Id(0)] string Group, [property: Id(1)] bool IsNew) : CartChange
{
    /// <summary>How it travels, with its whole price.</summary>
    [Id(2)] public Optional<ShippingMethod?> Method { get; init; }

    [Id(3)] public Optional<ShippingCharge?> Charge { get; init; }
    [Id(4)] public Optional<string?> TrackingCode { get; init; }

    /// <summary>Merged into where it goes.</summary>
    [Id(5)] public AddressPatch? Address { get; init; }

    [Id(6)] public Optional<DeliveryEstimate?> Estimate { get; init; }
}
