using System.Buffers.Text;
using System.Text;

namespace OrderGrains.Api.Manage;

/// <summary>Text that clients carry around without a look inside: base64url of its UTF-8.</summary>
internal static class OpaqueText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>Null when it was not written here.</summary>
    public static string? Read(string opaque)
    {
        try
        {
            return Strict.GetString(Base64Url.DecodeFromChars(opaque));
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
