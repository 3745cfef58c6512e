namespace OrderGrains.Orders;

/// <summary>
/// The tax of one amount, reckoned in whole numbers so that nothing is lost before it is rounded. Of a price that contains its tax the
/// taxable part is what is rounded, of any other the tax (Commerce Layer page, A6); the default is no tax at all.
/// </summary>
internal readonly record struct AppliedTax
{
    /// <summary>No tax is computed with a higher rate.</summary>
    public const decimal MaxRate = 10;

    private const int Decimals = 10;
    private const long One = 10_000_000_000;

    private AppliedTax(bool included, decimal rate) => (IsTaxed, Included, Rate) = (true, included, rate);

    private bool IsTaxed { get; }

    private bool Included { get; }

    private decimal Rate { get; }

    /// <summary>What rounded parts are fractions of; positive.</summary>
    public Int128 Denominator => Included ? One + ScaledRate : One;

    private long ScaledRate => (long)(Rate * One);

    /// <summary>The tax of these terms; a rate that no order may have is taken for the nearest that it may.</summary>
    public static AppliedTax Of(TaxTerms terms) =>
        new(terms.Included, decimal.Round(Math.Clamp(terms.Rate ?? 0, 0, MaxRate), Decimals));

    /// <summary>Whether an order may have this rate: a fraction up to <see cref="MaxRate"/> of at most ten decimals.</summary>
    public static bool Accepts(decimal? rate) => rate is null or (>= 0 and <= MaxRate) && decimal.Round(rate ?? 0, Decimals) == (rate ?? 0);

    /// <summary>The part of an amount that is rounded, before that, as a fraction of <see cref="Denominator"/>.</summary>
    public Int128 Numerator(Int128 amount) => !IsTaxed ? 0 : amount * (Included ? One : ScaledRate);

    /// <summary>The amount with its tax.</summary>
    /// <param name="amount">Minor units.</param>
    /// <param name="part">Its rounded part.</param>
    public PricedAmount Split(long amount, long part)
    {
        if (!IsTaxed)
            return new(amount, 0, 0, amount);
        return Included ? new(amount, part, amount - part, amount) : new(amount, amount, part, amount + part);
    }
}
