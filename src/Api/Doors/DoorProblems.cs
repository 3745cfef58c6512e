using System.Text.RegularExpressions;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Silo;

namespace OrderGrains.Api.Doors;

/// <summary>What is wrong with the settings of the doors.</summary>
internal static partial class DoorProblems
{
    public static IEnumerable<string> Of(OrderGrainsOptions options)
    {
        if (!Currencies.IsKnown(options.Doors.CentraCurrency))
        {
            yield return $"{nameof(OrderGrainsOptions.Doors)}:{nameof(DoorOptions.CentraCurrency)}: '{options.Doors.CentraCurrency}' is no "
                + "ISO 4217 code in capital letters.";
        }

        const string Setting = nameof(OrderGrainsOptions.Doors) + ":" + nameof(DoorOptions.CentraBase);
        var path = options.Doors.CentraBase;
        if (path.Length is 0 or > 200 || !BasePath().IsMatch(path))
        {
            yield return $"{Setting}: '{path}' is no base path: one to eight segments such as /centra or /shop/centra, each after a slash, "
                + "of letters, digits, '-', '_', '.' and '~', and no slash at the end.";
        }
        else if (DoorTable.Holder(path) is { } holder)
        {
            yield return $"{Setting}: '{path}' belongs to {holder} already.";
        }
    }

    // Of the characters that mean the same in a path however they are written; segments of nothing but dots are taken out by clients.
    [GeneratedRegex(@"\A(/(?!\.+(/|\z))[A-Za-z0-9._~-]+){1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex BasePath();
}
