namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>Patterns as SQL has them: <c>%</c> stands for any letters, <c>_</c> for one; case does not matter.</summary>
internal static class TextPattern
{
    /// <summary>Takes no more steps than the letters of one times those of the other.</summary>
    public static bool Matches(string text, string pattern)
    {
        var (at, sign, star, marked) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (sign < pattern.Length && pattern[sign] == '%')
                (star, marked, sign) = (sign, at, sign + 1);
            else if (sign < pattern.Length && IsSame(text[at], pattern[sign]))
                (at, sign) = (at + 1, sign + 1);
            else if (star >= 0)
                (marked, at, sign) = (marked + 1, marked + 1, star + 1);
            else
                return false;
        }

        return pattern.AsSpan(sign).TrimStart('%').IsEmpty;
    }

    private static bool IsSame(char letter, char sign) => sign == '_' || char.ToUpperInvariant(letter) == char.ToUpperInvariant(sign);
}
