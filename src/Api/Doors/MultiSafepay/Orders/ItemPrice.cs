using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>The arithmetic of carts: prices of one piece without tax, in major units.</summary>
internal static class ItemPrice
{
    private const decimal Max = 10_000_000_000_000;

    /// <summary>What pieces cost with tax, in minor units, rounded half away from zero; as far as amounts go at most.</summary>
    public static long WithTax(decimal unitPrice, int quantity, decimal rate, string currency)
    {
        if (Math.Abs(unitPrice) > Max)
            return unitPrice > 0 ? Amounts.Max : -Amounts.Max;
        var one = unitPrice * (1 + rate) / Currencies.ToMajor(1, currency);
        return Math.Abs(one) * Math.Abs((decimal)quantity) >= Amounts.Max
            ? Math.Sign(one) * Math.Sign(quantity) * Amounts.Max
            : (long)decimal.Round(one * quantity, MidpointRounding.AwayFromZero);
    }
}
