using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>The tax rates of a cart, <c>checkout_options.tax_tables</c>.</summary>
/// <param name="Terms">The default rate, and whether it is for shipping too. Prices contain their tax.</param>
/// <param name="Tables">The others, by the names that items give; a table of several rules is there for each.</param>
internal sealed record TaxReader(TaxTerms Terms, ValueList<TaxTable> Tables)
{
    private const int MaxTables = 500;
    private const int MaxRules = 500;
    private const int MaxNameLength = 100;
    private const int MaxDecimals = 10;

    /// <summary>What shops write for an item without tax, whether or not a table has that name.</summary>
    private const string None = "none";

    public static TaxReader Read(Fields tables)
    {
        var standard = tables.Part("default");
        var terms = new TaxTerms
        {
            Included = true,
            Rate = standard.IsGiven ? Rate(standard) : null,
            FreightTaxable = standard.Choice("shipping_taxed"),
        };
        return new(terms, tables.List("alternate", MaxTables).SelectMany(Rules).ToValueList());
    }

    /// <summary>Null where an item names a table that there is not.</summary>
    public decimal? RateOf(string? selector, string? country)
    {
        if (selector is null)
            return Terms.Rate ?? 0;
        var rules = Tables.Where(table => table.Name == selector).ToArray();
        var rule = Array.Find(rules, one => one.Country is not null && one.Country == country)
            ?? Array.Find(rules, one => one.Country is null) ?? rules.FirstOrDefault();
        return rule?.Rate ?? (selector == None ? 0m : (decimal?)null);
    }

    private static IEnumerable<TaxTable> Rules(Fields table)
    {
        var name = table.Text("name", MaxNameLength).Value ?? "";
        var standalone = table.Choice("standalone");
        return table.List("rules", MaxRules).Select(rule => new TaxTable
        {
            Name = name,
            Rate = Rate(rule),
            Country = rule.Text("country", MaxNameLength).Value?.ToUpperInvariant(),
            Standalone = standalone,
        });
    }

    private static decimal Rate(Fields rule)
    {
        var rate = rule.Number("rate", ErrorCode.InvalidTaxRate) ?? 0;
        if (rate is >= 0 and <= 10 && decimal.Round(rate, MaxDecimals) == rate)
            return rate;
        rule.Fail("rate", "must be a fraction", ErrorCode.InvalidTaxRate);
        return 0;
    }
}
