using System.Numerics;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.Pricing;

/// <summary>
/// What a cart comes to by the book, in exact fractions and without haste: every amount is split into what is taxed alike, every such
/// part is rounded once, and what lines share is dealt out cent by cent.
/// </summary>
internal sealed class ExactCart
{
    private readonly Order _cart;
    private readonly List<Item> _prices = [];
    private readonly List<Item> _reductions = [];

    public ExactCart(Order cart)
    {
        _cart = cart;
        foreach (var line in cart.Lines)
        {
            var price = Rational.Of(((BigInteger)line.Quantity * line.UnitAmount) + line.OptionsAmount);
            _prices.Add(new(price, line.TaxRate ?? cart.Tax.Rate ?? 0, line.TaxIncluded ?? cart.Tax.Included));
        }

        Reduce();
    }

    public AmountGroup Subtotal => Group(_prices);

    public AmountGroup Discount => Group(_reductions);

    public AmountGroup Shipping => Group(Freight);

    public AmountGroup PaymentMethod => Group(Fees);

    public AmountGroup Adjustment => Group(Surcharges);

    /// <summary>What is to be paid for all that is neither line nor discount.</summary>
    public BigInteger Beside => ToPay(Freight) + ToPay(Fees) + ToPay(Surcharges);

    public BigInteger TotalWithTaxes => BigInteger.Max(0, WithTaxes + GiftCards);

    private BigInteger WithTaxes => ToPay(_prices) + ToPay(_reductions) + Beside;

    public BigInteger GiftCards => BigInteger.Max(
        Sum(_cart.Adjustments.Where(one => one.Kind == AdjustmentKind.GiftCard).Select(one => one.Amount)),
        -BigInteger.Max(0, WithTaxes));

    /// <summary>Each line's discount, dealt out to whoever is owed most, of equals to the first.</summary>
    public BigInteger[] LineDiscounts => [.. _reductions.SkipLast(1).Select(item => item.Amount.Numerator)];

    /// <summary>What a line's tax would be if cents could be split.</summary>
    public Rational LineTax(int index) => _prices[index].Tax + _reductions[index].Tax;

    private Item[] Freight
    {
        get
        {
            var taxed = _cart.Tax.FreightTaxable != false;
            var methods = Sum(_cart.Shipments.Select(shipment => shipment.Method!.Amount));
            return [Own(methods, taxed), .. Adjustments(AdjustmentKind.Shipping, taxed)];
        }
    }

    private Item[] Fees => [Own(_cart.PaymentMethod!.Amount), .. Adjustments(AdjustmentKind.PaymentFee)];

    private Item[] Surcharges => [.. Adjustments(AdjustmentKind.Manual)];

    private void Reduce()
    {
        var subtotal = BigInteger.Max(0, _prices.Aggregate(BigInteger.Zero, (sum, item) => sum + item.Amount.Numerator));
        var coupon = _cart.Coupon switch
        {
            null => 0,
            { Amount: { } amount } => BigInteger.Min(amount, subtotal),
            { Percentage: var percentage } => (Rational.Of(subtotal) * Rational.OfDecimal(percentage!.Value) / Rational.Of(100)).Round(),
        };
        var reduction = coupon - Sum(_cart.Adjustments.Where(IsDiscount).Select(one => one.Amount));
        var weights = _prices.Select(item => BigInteger.Max(0, item.Amount.Numerator)).ToArray();
        var whole = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
        var borne = BigInteger.Min(reduction, whole);
        var owed = weights.Select(weight => borne == 0 ? Rational.Zero : Rational.Of(borne * weight) / Rational.Of(whole));
        var shares = Deal([.. owed], borne);
        for (var i = 0; i < shares.Length; i++)
            _reductions.Add(_prices[i] with { Amount = Rational.Of(-shares[i]) });
        _reductions.Add(Own(borne - reduction));
    }

    private static BigInteger[] Deal(Rational[] owed, BigInteger sum)
    {
        var dealt = owed.Select(share => share.Numerator / share.Denominator).ToArray();
        for (var left = sum - dealt.Aggregate(BigInteger.Zero, (all, one) => all + one); left > 0; left--)
        {
            var most = 0;
            for (var i = 1; i < owed.Length; i++)
            {
                if (owed[i] - Rational.Of(dealt[i]) > owed[most] - Rational.Of(dealt[most]))
                    most = i;
            }

            dealt[most]++;
        }

        return dealt;
    }

    private static bool IsDiscount(Adjustment one) =>
        one.Kind == AdjustmentKind.Coupon || (one.Kind == AdjustmentKind.Manual && one.Amount < 0);

    private IEnumerable<Item> Adjustments(AdjustmentKind kind, bool taxed = true) =>
        from one in _cart.Adjustments
        where one.Kind == kind && !IsDiscount(one)
        select new Item(
            Rational.Of(one.Amount),
            one.TaxRate ?? _cart.Tax.Rate ?? 0,
            one.TaxIncluded ?? _cart.Tax.Included,
            taxed || one.TaxRate is not null);

    private Item Own(BigInteger amount, bool taxed = true) =>
        new(Rational.Of(amount), _cart.Tax.Rate ?? 0, _cart.Tax.Included, taxed);

    private static AmountGroup Group(IReadOnlyList<Item> items) => Parts(items).Aggregate(
        default(AmountGroup),
        (sum, part) => new(sum.Amount + part.Group.Amount, sum.Taxable + part.Group.Taxable, sum.Tax + part.Group.Tax));

    private static BigInteger ToPay(IReadOnlyList<Item> items) => Sum(Parts(items).Select(part => part.ToPay));

    /// <summary>What is taxed alike, rounded once.</summary>
    private static IEnumerable<(AmountGroup Group, long ToPay)> Parts(IReadOnlyList<Item> items) =>
        from item in items
        group item by (item.Rate, item.Included, item.Taxed) into alike
        let amount = alike.Aggregate(Rational.Zero, (all, item) => all + item.Amount)
        let part = (alike.First() with { Amount = amount }).Rounded()
        select (part, alike.Key.Included ? part.Amount : part.Amount + part.Tax);

    private static BigInteger Sum(IEnumerable<long> amounts) => amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount);

    private sealed record Item(Rational Amount, decimal Rate, bool Included, bool Taxed = true)
    {
        public Rational Tax => !Taxed
            ? Rational.Zero
            : Included ? Amount - (Amount / Rational.OfDecimal(1 + Rate)) : Amount * Rational.OfDecimal(Rate);

        public AmountGroup Rounded()
        {
            var amount = (long)Amount.Numerator;
            if (!Taxed)
                return new(amount, 0, 0);
            if (!Included)
                return new(amount, amount, (long)Tax.Round());

            var taxable = (long)(Amount - Tax).Round();
            return new(amount, taxable, amount - taxable);
        }
    }
}
