using System.Net;
using System.Text;

namespace OrderGrains.Api.Security;

/// <summary>Client credentials by HTTP Basic, both parts encoded like a form's (RFC 6749, section 2.3.1).</summary>
/// <param name="ClientId">Empty where the header could not be read: no client has such an id.</param>
/// <param name="ClientSecret">As the client knows it.</param>
internal sealed record BasicCredentials(string ClientId, string ClientSecret)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where the client authenticates in another way.</summary>
    public static BasicCredentials? Read(IHeaderDictionary headers) =>
        AuthorizationHeader.Find(headers, AuthorizationHeader.Basic) is { } encoded ? Parse(encoded) : null;

    private static BasicCredentials Parse(string encoded)
    {
        try
        {
            var text = Strict.GetString(Convert.FromBase64String(encoded));
            return text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
                ? new(WebUtility.UrlDecode(text[..colon]), WebUtility.UrlDecode(text[(colon + 1)..]))
                : new("", "");
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return new("", "");
        }
    }
}
