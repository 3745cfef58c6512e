using System.Collections.Frozen;
using System.Globalization;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Doors;

/// <summary>
/// Prints amounts of minor units: euros and US dollars as the vendors' examples show them, every other currency as CLDR's English does,
/// with a plain space where CLDR has one that does not break.
/// </summary>
internal static class Money
{
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };
    private static readonly NumberFormatInfo Continental = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>The forms of amounts, by how many digits they have behind the point.</summary>
    private static readonly string[] Forms = ["N0", "N1", "N2", "N3", "N4"];

    /// <summary>All digits of the greatest one, with what stands between them.</summary>
    private const int LongestAmount = 32;

    /// <summary>CLDR's English symbols; the symbol of every other currency is its code.</summary>
    private static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>
    {
        ["AUD"] = "A$",
        ["BRL"] = "R$",
        ["CAD"] = "CA$",
        ["CNY"] = "CN¥",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["HKD"] = "HK$",
        ["ILS"] = "₪",
        ["INR"] = "₹",
        ["JPY"] = "¥",
        ["KRW"] = "₩",
        ["MXN"] = "MX$",
        ["NZD"] = "NZ$",
        ["PHP"] = "₱",
        ["TWD"] = "NT$",
        ["USD"] = "$",
        ["VND"] = "₫",
        ["XAF"] = "FCFA",
        ["XCD"] = "EC$",
        ["XCG"] = "Cg.",
        ["XOF"] = "F CFA",
        ["XPF"] = "CFPF",
    }.ToFrozenDictionary();

    /// <summary>E.g. <c>€50,00</c>, <c>-€5,00</c>, <c>$3,500.00</c>, <c>₩5,000</c> or <c>BHD 5.000</c>.</summary>
    public static string Format(long minorUnits, string currency)
    {
        var symbol = Symbols.GetValueOrDefault(currency, currency);
        var gap = symbol.Length > 0 && char.GetUnicodeCategory(symbol[^1]) != UnicodeCategory.CurrencySymbol ? " " : "";
        Span<char> amount = stackalloc char[LongestAmount];
        Math.Abs(Currencies.ToMajor(minorUnits, currency)).TryFormat(
            amount, out var length, Forms[Currencies.Digits(currency)], currency == "EUR" ? Continental : English);
        return string.Concat(minorUnits < 0 ? "-" : "", symbol, gap, amount[..length]);
    }

    /// <summary>The amount in major units with the currency's digits and nothing else, e.g. <c>57.00</c>.</summary>
    public static string Plain(long minorUnits, string currency) =>
        Currencies.ToMajor(minorUnits, currency).ToString(CultureInfo.InvariantCulture);
}
