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
    /// <summary>All digits of the greatest amount, with what stands between them.</summary>
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

    private static readonly FrozenDictionary<string, Form> Forms =
        Currencies.Known.ToFrozenDictionary(code => code, FormOf, StringComparer.Ordinal);

    /// <summary>How amounts of a currency are printed.</summary>
    private readonly record struct Form(string Symbol, int Digits, char Point, char Group);

    /// <summary>E.g. <c>€50,00</c>, <c>-€5,00</c>, <c>$3,500.00</c>, <c>₩5,000</c> or <c>BHD 5.000</c>.</summary>
    public static string Format(long minorUnits, string currency)
    {
        var form = Forms.TryGetValue(currency, out var known) ? known : FormOf(currency);
        var left = minorUnits < 0 ? (ulong)-(minorUnits + 1) + 1 : (ulong)minorUnits;
        Span<char> amount = stackalloc char[LongestAmount];
        var start = amount.Length;
        for (var digit = 0; digit <= form.Digits || left > 0; digit++, left /= 10)
        {
            if (digit > 0 && digit == form.Digits)
                amount[--start] = form.Point;
            else if (digit > form.Digits && (digit - form.Digits) % 3 == 0)
                amount[--start] = form.Group;
            amount[--start] = (char)('0' + (left % 10));
        }

        return string.Concat(minorUnits < 0 ? "-" : "", form.Symbol, amount[start..]);
    }

    private static Form FormOf(string currency)
    {
        var symbol = Symbols.GetValueOrDefault(currency, currency);
        var isLetters = symbol.Length > 0 && char.GetUnicodeCategory(symbol[^1]) != UnicodeCategory.CurrencySymbol;
        var (point, group) = currency == "EUR" ? (',', '.') : ('.', ',');
        return new(isLetters ? symbol + " " : symbol, Currencies.Digits(currency), point, group);
    }

    /// <summary>The amount in major units with the currency's digits and nothing else, e.g. <c>57.00</c>.</summary>
    public static string Plain(long minorUnits, string currency) =>
        Currencies.ToMajor(minorUnits, currency).ToString(CultureInfo.InvariantCulture);
}
