namespace OrderGrains.Orders;

/// <summary>Rounding that keeps a sum: the same fractions always give the same whole numbers.</summary>
internal static class LargestRemainder
{
    /// <summary>
    /// Rounds every fraction down; what is then missing to the sum goes, one each, to those that lost most by it, of equals to the first.
    /// </summary>
    /// <param name="numerators">The fractions.</param>
    /// <param name="denominator">Their common denominator, positive.</param>
    /// <param name="sum">Not below the sum of the fractions rounded down, and above it by at most one for each.</param>
    public static long[] Round(ReadOnlySpan<Int128> numerators, Int128 denominator, Int128 sum)
    {
        var shares = new long[numerators.Length];
        var remainders = new Int128[numerators.Length];
        var missing = sum;
        for (var i = 0; i < shares.Length; i++)
        {
            var share = Floor(numerators[i], denominator);
            shares[i] = (long)share;
            remainders[i] = numerators[i] - (share * denominator);
            missing -= share;
        }

        if (missing == 0)
            return shares;

        var places = Enumerable.Range(0, shares.Length).ToArray();
        Array.Sort(places, (left, right) => remainders[right].CompareTo(remainders[left]) is var by and not 0 ? by : left.CompareTo(right));
        foreach (var place in places.AsSpan(0, (int)missing))
            shares[place]++;
        return shares;
    }

    private static Int128 Floor(Int128 numerator, Int128 denominator)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, denominator);
        return remainder < 0 ? quotient - 1 : quotient;
    }
}
