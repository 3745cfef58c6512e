namespace OrderGrains.Orders;

/// <summary>Between when and when a parcel is expected to arrive.</summary>
[GenerateSerializer, Immutable, Alias("og.deliveryEstimate")]
public sealed record DeliveryEstimate : StoredRecord
{
    [Id(0)] public DateTimeOffset? Start { get; init; }

    /// <summary>Not before <see cref="Start"/>.</summary>
    [Id(1)] public DateTimeOffset? End { get; init; }
}
