namespace OrderGrains.Api.Deliveries.Sending;

/// <summary>What came back of a message.</summary>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
/// <param name="Body">The first bytes of it.</param>
/// <param name="Text">The status, or why there was no answer, as it is shown: nothing that a receiver wrote.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone; null where it does not.</param>
internal sealed record DeliveryAnswer(int? Status, ReadOnlyMemory<byte> Body, string Text, TimeSpan? RetryAfter = null)
{
    public static DeliveryAnswer None(string why) => new(null, default, why);
}
