namespace OrderGrains.Deliveries;

/// <summary>Which event of which order is delivered.</summary>
/// <param name="OrderId">The order, of the webhook's merchant.</param>
/// <param name="Version">The version the order reached with the event.</param>
/// <param name="Index">Its position among the events of that version, from 0.</param>
[GenerateSerializer, Immutable, Alias("og.deliveryPlace")]
public sealed record DeliveryPlace([property: Id(0)] string OrderId, [property: Id(1)] long Version, [property: Id(2)] int Index)
{
    /// <summary>By the bytes of the order's id, then as it happened.</summary>
    public static IComparer<DeliveryPlace> ByOrder { get; } = Comparer<DeliveryPlace>.Create((left, right) =>
        string.CompareOrdinal(left.OrderId, right.OrderId) is not 0 and var orders
            ? orders
            : (left.Version, left.Index).CompareTo((right.Version, right.Index)));
}
