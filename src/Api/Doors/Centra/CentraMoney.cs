using System.Globalization;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>Amounts as this vendor shows them: decimals of major units.</summary>
internal static class CentraMoney
{
    /// <summary>Without zeros at the end of the fraction.</summary>
    public static decimal Major(long minorUnits, Order order)
    {
        var digits = Currencies.Digits(order.Currency);
        for (; digits > 0 && minorUnits % 10 == 0; digits--)
            minorUnits /= 10;
        return Currencies.ToMajor(minorUnits, digits);
    }

    /// <summary>What some of a line's pieces have of an amount of it, in minor units.</summary>
    public static long Share(long amount, int pieces, int quantity) =>
        quantity > 0 ? (long)Math.Round((decimal)amount * pieces / quantity, MidpointRounding.AwayFromZero) : 0;

    /// <summary>With the currency's digits and its code, e.g. <c>-150.00 USD</c>.</summary>
    public static string Text(long minorUnits, Order order) =>
        string.Create(CultureInfo.InvariantCulture, $"{Currencies.ToMajor(minorUnits, order.Currency)} {order.Currency}");

    /// <summary>A rate in percent.</summary>
    public static decimal Percent(decimal rate) => rate * 100 / 1.0000000000m;
}
