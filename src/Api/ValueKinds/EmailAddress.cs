using System.Text;

namespace OrderGrains.Api.ValueKinds;

/// <summary>
/// Email addresses as people have them (RFC 5321 and 6531): dot-separated atoms, an at sign and a host name of two labels or more.
/// Names before the address, quoted parts, comments and numeric hosts are left to mail programs.
/// </summary>
internal static class EmailAddress
{
    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;
    private const string AtomSymbols = "!#$%&'*+-/=?^_`{|}~";

    public static bool IsValid(string text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && text.CodePoints <= MaxLength && IsLocalPart(text[..at]) && IsHost(text[(at + 1)..]);
    }

    private static bool IsLocalPart(string text) => text.CodePoints <= MaxLocalLength
        && Array.TrueForAll(text.Split('.'), atom => atom.Length > 0 && atom.EnumerateRunes().All(IsAtomText));

    private static bool IsHost(string text)
    {
        var labels = text.Split('.');
        return labels.Length > 1 && Array.TrueForAll(labels, IsLabel) && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLabel(string label) => label.CodePoints is > 0 and <= MaxLabelLength
        && label[0] != '-' && label[^1] != '-' && label.EnumerateRunes().All(rune => rune.Value == '-' || IsLetterOrDigit(rune));

    private static bool IsAtomText(Rune rune) => IsLetterOrDigit(rune) || (rune.IsAscii && AtomSymbols.Contains((char)rune.Value));

    /// <summary>Of any script; accents may stand apart from their letters.</summary>
    private static bool IsLetterOrDigit(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
