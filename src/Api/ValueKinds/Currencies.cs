using System.Collections.Frozen;
using OrderGrains.Orders;

namespace OrderGrains.Api.ValueKinds;

/// <summary>
/// The currencies of ISO 4217 with their minor units; those withdrawn in the last years are still there, for orders of that time. Gold,
/// bonds and test codes have no minor unit and are none.
/// </summary>
internal static class Currencies
{
    private const int UsualDigits = 2;

    private static readonly FrozenDictionary<string, int> DigitsByCode = new (int Digits, string Codes)[]
    {
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (2,
            """
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU
            CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES
            KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB
            PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD
            TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ZWL
            """),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
    }
        .SelectMany(row => row.Codes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), (row, code) => (code, row.Digits))
        .ToFrozenDictionary(entry => entry.code, entry => entry.Digits, StringComparer.Ordinal);

    /// <summary>The codes of ISO 4217.</summary>
    public static IEnumerable<string> Known => DigitsByCode.Keys;

    /// <summary>True for a code of ISO 4217 in capital letters.</summary>
    public static bool IsKnown(string code) => DigitsByCode.ContainsKey(code);

    /// <summary>How many digits of the minor unit follow the point: 0, 2, 3 or 4; 2 for a code that is none.</summary>
    public static int Digits(string code) => DigitsByCode.GetValueOrDefault(code, UsualDigits);

    /// <summary>The amount in minor units, rounded away from zero; null where no order could have it.</summary>
    public static long? ToMinor(decimal amount, string code)
    {
        var factor = 1m;
        for (var digit = Digits(code); digit > 0; digit--)
            factor *= 10;
        return Math.Abs(amount) < Amounts.Max / factor ? (long)Math.Round(amount * factor, MidpointRounding.AwayFromZero) : null;
    }

    /// <summary>The amount in major units, with all digits of the minor one: 5.000 for 5000 fils of Bahrain.</summary>
    public static decimal ToMajor(long minorUnits, string code) => ToMajor(minorUnits, Digits(code));

    /// <summary>The amount of a minor unit with so many digits, 0 to 28, in major units.</summary>
    public static decimal ToMajor(long minorUnits, int digits)
    {
        var magnitude = (UInt128)Int128.Abs(minorUnits);
        return new((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, minorUnits < 0, (byte)digits);
    }
}
