using System.Collections.Frozen;
using System.Globalization;

namespace OrderGrains.Api.Doors;

/// <summary>Prints amounts of minor units the way shops of a currency do.</summary>
internal static class Money
{
    private static readonly CurrencyStyle Plain = new("", 2, ".", ",");

    private static readonly FrozenDictionary<string, CurrencyStyle> Styles = new Dictionary<string, CurrencyStyle>
    {
        ["EUR"] = new("€", 2, ",", "."),
        ["USD"] = new("$", 2, ".", ","),
        ["GBP"] = new("£", 2, ".", ","),
        ["CAD"] = new("$", 2, ".", ","),
        ["AUD"] = new("$", 2, ".", ","),
        ["HKD"] = new("$", 2, ".", ","),
        ["JPY"] = new("¥", 0, ".", ","),
        ["CHF"] = new("CHF", 2, ".", ","),
    }.ToFrozenDictionary();

    /// <summary>E.g. <c>€50,00</c>, <c>-€5,00</c> or <c>$3,500.00</c>; an unknown currency is led by its code.</summary>
    public static string Format(long minorUnits, string currency)
    {
        var style = Styles.GetValueOrDefault(currency) ?? Plain with { Symbol = currency + " " };
        var format = new NumberFormatInfo { NumberDecimalSeparator = style.DecimalSeparator, NumberGroupSeparator = style.GroupSeparator };
        var amount = Math.Abs(ToMajor(minorUnits, currency)).ToString($"N{style.Decimals}", format);
        return $"{(minorUnits < 0 ? "-" : "")}{style.Symbol}{amount}";
    }

    /// <summary>The amount in major units, e.g. 57.0 for 5700 cents.</summary>
    public static decimal ToMajor(long minorUnits, string currency)
    {
        var decimals = (Styles.GetValueOrDefault(currency) ?? Plain).Decimals;
        return decimals == 0 ? minorUnits : minorUnits / 100m;
    }

    private sealed record CurrencyStyle(string Symbol, int Decimals, string DecimalSeparator, string GroupSeparator);
}
