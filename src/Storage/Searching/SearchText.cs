using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Storage.Searching;

/// <summary>
/// Text as the search columns hold it and as it is compared with them. An index cannot hold text of any length, nor a column every
/// character that an order may: what does not fit is held as its hash, so that it can be written and found all the same.
/// </summary>
internal static class SearchText
{
    private const int MaxLength = 200;

    public static string? Of(string? text) => text is null || Fits(text) ? text : Hash(text);

    /// <summary>Without regard to case.</summary>
    public static string? Email(string? address) => Of(address?.ToLowerInvariant());

    private static bool Fits(string text)
    {
        if (text.Length > MaxLength)
            return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0 || rune == Rune.ReplacementChar)
                return false;
        }

        return true;
    }

    private static string Hash(string text) => "sha256:" + Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
}
