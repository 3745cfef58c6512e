namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>What is sent.</summary>
/// <param name="Url">Where to; whether it may be called is judged by who sends it.</param>
/// <param name="ContentType">The body's.</param>
/// <param name="Body">To the byte, as it is signed.</param>
internal sealed record NotificationMessage(string Url, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>True where the URL says it all: it goes by GET, and without the body.</summary>
    public bool ByGet { get; init; }

    /// <summary>Whom a message to a URL goes to: the URL up to its path.</summary>
    public static string ReceiverAt(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var known) ? known.GetLeftPart(UriPartial.Authority) : url;
}
