namespace OrderGrains.Orders;

/// <summary>
/// Taxes amounts so that each has its tax and yet their sum is rounded only once: what is taxed alike is rounded together, and the cents
/// of that rounding are shared out among its parts.
/// </summary>
internal static class TaxSplit
{
    /// <summary>One amount with its tax.</summary>
    public static PricedAmount Of(TaxedAmount one) =>
        one.Tax.Split(one.Amount, (long)HalfAwayFromZero(one.Tax.Numerator(one.Amount), one.Tax.Denominator));

    /// <summary>The amounts with their taxes, in their order.</summary>
    public static PricedAmount[] Of(ReadOnlySpan<TaxedAmount> amounts)
    {
        var priced = new PricedAmount[amounts.Length];
        if (AreTaxedAlike(amounts))
        {
            Price(amounts, [.. Enumerable.Range(0, amounts.Length)], priced);
            return priced;
        }

        var byTax = new Dictionary<AppliedTax, List<int>>();
        for (var i = 0; i < amounts.Length; i++)
        {
            if (!byTax.TryGetValue(amounts[i].Tax, out var places))
                byTax.Add(amounts[i].Tax, places = []);
            places.Add(i);
        }

        foreach (var places in byTax.Values)
            Price(amounts, [.. places], priced);
        return priced;
    }

    private static bool AreTaxedAlike(ReadOnlySpan<TaxedAmount> amounts)
    {
        foreach (var amount in amounts)
        {
            if (amount.Tax != amounts[0].Tax)
                return false;
        }

        return true;
    }

    /// <summary>Prices the amounts at these places, which are taxed alike.</summary>
    private static void Price(ReadOnlySpan<TaxedAmount> amounts, int[] places, PricedAmount[] priced)
    {
        if (places.Length == 0)
            return;

        var tax = amounts[places[0]].Tax;
        var numerators = new Int128[places.Length];
        Int128 sum = 0;
        for (var i = 0; i < places.Length; i++)
            sum += numerators[i] = tax.Numerator(amounts[places[i]].Amount);

        var parts = LargestRemainder.Round(numerators, tax.Denominator, HalfAwayFromZero(sum, tax.Denominator));
        for (var i = 0; i < places.Length; i++)
            priced[places[i]] = tax.Split(amounts[places[i]].Amount, parts[i]);
    }

    private static Int128 HalfAwayFromZero(Int128 numerator, Int128 denominator)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, denominator);
        return 2 * Int128.Abs(remainder) >= denominator ? quotient + Int128.Sign(numerator) : quotient;
    }
}
