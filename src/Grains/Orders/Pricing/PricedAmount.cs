namespace OrderGrains.Orders;

/// <summary>An amount with its tax, in minor units.</summary>
/// <param name="Amount">As priced.</param>
/// <param name="Taxable">What the tax is taken of.</param>
/// <param name="Tax">The tax, whether the price contains it or not.</param>
/// <param name="WithTax">What there is to pay.</param>
internal readonly record struct PricedAmount(long Amount, long Taxable, long Tax, long WithTax)
{
    /// <summary>Far above what an order may hold, so that a sum held there is refused, and so low that a few of them add up.</summary>
    private const long Ceiling = 32 * Amounts.Max;

    public AmountGroup Group => new(Amount, Taxable, Tax);

    /// <summary>With so much more tax on top.</summary>
    public PricedAmount Plus(long tax) => this with { Tax = Tax + tax, WithTax = WithTax + tax };

    /// <summary>With so much more of what is taxable being tax, at most all.</summary>
    public PricedAmount Containing(long tax)
    {
        var part = Math.Clamp(tax, 0, Math.Max(0, Taxable));
        return this with { Taxable = Taxable - part, Tax = Tax + part };
    }

    public static PricedAmount operator +(PricedAmount left, PricedAmount right) =>
        new(left.Amount + right.Amount, left.Taxable + right.Taxable, left.Tax + right.Tax, left.WithTax + right.WithTax);

    /// <summary>The sum of any number of amounts.</summary>
    public static PricedAmount Sum(ReadOnlySpan<PricedAmount> amounts)
    {
        var (amount, taxable, tax, withTax) = (Int128.Zero, Int128.Zero, Int128.Zero, Int128.Zero);
        foreach (var one in amounts)
        {
            amount += one.Amount;
            taxable += one.Taxable;
            tax += one.Tax;
            withTax += one.WithTax;
        }

        return new(Hold(amount), Hold(taxable), Hold(tax), Hold(withTax));
    }

    private static long Hold(Int128 sum) => (long)Int128.Clamp(sum, -Ceiling, Ceiling);
}
