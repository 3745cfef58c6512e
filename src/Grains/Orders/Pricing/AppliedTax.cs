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

    private readonly bool _isTaxed;
    private readonly bool _included;

    /// <summary>As many times <see cref="One"/>.</summary>
    private readonly long _rate;

    private AppliedTax(bool included, long rate) => (_isTaxed, _included, _rate) = (true, included, rate);

    /// <summary>What rounded parts are fractions of; positive.</summary>
    public Int128 Denominator => _included ? One + _rate : One;

    /// <summary>The tax of these terms; a rate that no order may have is taken for the nearest that it may.</summary>
    public static AppliedTax Of(TaxTerms terms) =>
        new(terms.Included, terms.Rate is { } rate ? (long)decimal.Round(Math.Clamp(rate, 0, MaxRate) * One) : 0);

    /// <summary>Whether an order may have this rate: none, or a fraction up to <see cref="MaxRate"/> of at most ten decimals.</summary>
    public static bool Accepts(decimal? rate) =>
        rate is not { } given || (given is >= 0 and <= MaxRate && decimal.Round(given, Decimals) == given);

    /// <summary>The part of an amount that is rounded, before that, as a fraction of <see cref="Denominator"/>.</summary>
    public Int128 Numerator(Int128 amount) => !_isTaxed ? 0 : amount * (_included ? One : _rate);

    /// <summary>The amount with its tax.</summary>
    /// <param name="amount">Minor units.</param>
    /// <param name="part">Its rounded part.</param>
    public PricedAmount Split(long amount, long part)
    {
        if (!_isTaxed)
            return new(amount, 0, 0, amount);
        return _included ? new(amount, part, amount - part, amount) : new(amount, amount, part, amount + part);
    }
}
