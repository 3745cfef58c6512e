namespace OrderGrains.Orders;

/// <summary>What a part of an order says of its tax goes before what the order says.</summary>
public static class OwnTax
{
    extension(TaxTerms terms)
    {
        /// <summary>How a line of the order is taxed, but for taxes of an amount: at its rates together, where it has its own.</summary>
        public TaxTerms For(OrderLine line) =>
            terms.Or(line.TaxIncluded, line.Taxes.Count > 0 ? line.Taxes.Sum(tax => tax.Rate ?? 0) : line.TaxRate);

        /// <summary>How an adjustment of the order is taxed.</summary>
        public TaxTerms For(Adjustment adjustment) => terms.Or(adjustment.TaxIncluded, adjustment.TaxRate);

        private TaxTerms Or(bool? included, decimal? rate) =>
            terms with { Included = included ?? terms.Included, Rate = rate ?? terms.Rate };
    }
}
