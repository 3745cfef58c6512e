using System.Text.RegularExpressions;

namespace OrderGrains.Api.ValueKinds;

/// <summary>Phone numbers as people write them: digits, what sets them apart, a plus in front, an extension behind.</summary>
internal static partial class PhoneNumber
{
    private const int MaxLength = 50;

    public static bool IsValid(string text) => text.Length <= MaxLength && Form.IsMatch(text);

    [GeneratedRegex(@"^\+?[ ().\-/]*[0-9][0-9 ().\-/]*((x|ext\.?|#) ?[0-9]+)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
