namespace OrderGrains.Deliveries;

/// <summary>A delivery that is not tried any more, because it was made or given up.</summary>
/// <param name="Place">Which event.</param>
/// <param name="Event">Its name; null where it could not be read.</param>
/// <param name="At">When it ended.</param>
/// <param name="Failures">How often it was sent in vain.</param>
/// <param name="Answer">What came back last, as <c>200</c> or <c>timed out</c>.</param>
[GenerateSerializer, Immutable, Alias("og.endedDelivery")]
public sealed record EndedDelivery(
    [property: Id(0)] DeliveryPlace Place,
    [property: Id(1)] string? Event,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] int Failures,
    [property: Id(4)] string Answer);
