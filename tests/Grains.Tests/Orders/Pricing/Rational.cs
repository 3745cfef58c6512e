using System.Numerics;

namespace OrderGrains.Tests.Orders.Pricing;

/// <summary>An exact fraction.</summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator) : IComparable<Rational>
{
    public static readonly Rational Zero = Of(0);

    public static Rational Of(BigInteger whole) => new(whole, 1);

    /// <summary>The decimal's own digits; nothing is rounded.</summary>
    public static Rational OfDecimal(decimal number)
    {
        var bits = decimal.GetBits(number);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return new(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Rational operator +(Rational left, Rational right) =>
        Reduced((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + new Rational(-right.Numerator, right.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        Reduced(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) =>
        Reduced(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    /// <summary>The nearest whole number, of two equally near the one further from zero.</summary>
    public BigInteger Round()
    {
        var twice = (2 * BigInteger.Abs(Numerator)) + Denominator;
        return BigInteger.Divide(twice, 2 * Denominator) * Numerator.Sign;
    }

    private static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        var factor = BigInteger.GreatestCommonDivisor(numerator, denominator) * (denominator.Sign < 0 ? -1 : 1);
        return new(numerator / factor, denominator / factor);
    }
}
