namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>What is sent by POST.</summary>
/// <param name="Url">Where to; whether it may be called is judged by who sends it.</param>
/// <param name="ContentType">The body's.</param>
/// <param name="Body">To the byte, as it is signed.</param>
internal sealed record NotificationMessage(string Url, string ContentType, ReadOnlyMemory<byte> Body);
