using System.Globalization;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>
/// The cart of a new order. Its prices are decimals of major units without tax, often with more digits than the currency; the order is to
/// cost what <c>amount</c> says. So each line keeps its price with tax to the cent, and what rounding leaves goes to the dearest one.
/// </summary>
/// <param name="Lines">Without a cart, one line of the order's amount.</param>
/// <param name="Tax">The default rate; prices contain their tax.</param>
/// <param name="Tables">The rates that lines name.</param>
internal sealed record CartReader(ValueList<OrderLine> Lines, TaxTerms Tax, ValueList<TaxTable> Tables)
{
    /// <summary>The line under which shops send what shipping costs.</summary>
    private const string Shipping = "msp-shipping";

    private const int MaxItems = 10_000;
    private const int MaxTextLength = 2000;

    /// <param name="fields">The whole body.</param>
    /// <param name="currency">The order's.</param>
    /// <param name="amount">What the order costs, in minor units.</param>
    /// <param name="description">What the order is for.</param>
    /// <param name="country">The customer's, which may decide on rates.</param>
    public static CartReader Read(Fields fields, string currency, long amount, string description, string? country)
    {
        var rates = TaxReader.Read(fields.Part("checkout_options").Part("tax_tables"));
        var items = fields.Part("shopping_cart").List("items", MaxItems)
            .Select((item, index) => Line(item, index, currency, rates, country)).ToArray();
        if (items.Length == 0)
            return new([Whole(amount, description)], rates.Terms, rates.Tables);

        var difference = amount - items.Aggregate((Int128)0, (sum, item) => sum + item.TotalAmount);
        if (Int128.Abs(difference) > items.Length)
            fields.Fail("amount", "must be that of the cart", ErrorCode.CartAmount);
        else if (difference != 0)
            Give((long)difference, items);
        return new(items.ToValueList(), rates.Terms, rates.Tables);
    }

    private static OrderLine Line(Fields item, int index, string currency, TaxReader rates, string? country)
    {
        if (item.Text("currency").Value is { } other && other != currency)
            item.Fail("currency", "must be that of the order", ErrorCode.InvalidItemCurrency);
        var quantity = (int)(item.Whole("quantity", 0, int.MaxValue, "must be a whole number") ?? 1);
        var price = item.Number("unit_price", ErrorCode.InvalidItemPrice);
        if (price is null)
            item.Fail("unit_price", "is needed", ErrorCode.InvalidItemPrice);
        var selector = item.Text("tax_table_selector", MaxTextLength).Value;
        var rate = rates.RateOf(selector, country);
        if (rate is null)
            item.Fail("tax_table_selector", "names no rate", ErrorCode.InvalidItemTaxRate);
        var cart = Cart(item, selector);
        var sku = item.Text("merchant_item_id", MaxTextLength).Value;
        return Priced(ItemPrice.WithTax(price ?? 0, quantity, rate ?? 0, currency), quantity) with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"l-{index + 1}"),
            Sku = sku,
            Name = item.Text("name", MaxTextLength).Value,
            ImageUrl = item.Text("image", MaxTextLength).Value,
            DoNotShip = sku == Shipping,
            TaxRate = rate,
            TaxIncluded = true,
            Cart = cart,
        };
    }

    private static CartItem Cart(Fields item, string? selector)
    {
        var weight = item.Part("weight");
        return new()
        {
            UnitPrice = item.Text("unit_price").Value ?? "0",
            Description = item.Text("description", MaxTextLength).Value,
            TaxTable = selector,
            ProductUrl = item.Text("product_url", MaxTextLength).Value,
            Cashback = item.Text("cashback", MaxTextLength).Value,
            WeightUnit = weight.Text("unit", MaxTextLength).Value,
            WeightValue = weight.Text("value", MaxTextLength).Value,
        };
    }

    /// <summary>What does not divide among the pieces is kept beside their price.</summary>
    private static OrderLine Priced(long total, int quantity) => new()
    {
        Id = "",
        Quantity = quantity,
        UnitAmount = quantity > 0 ? total / quantity : 0,
        OptionsAmount = quantity > 0 ? total % quantity : 0,
    };

    private static void Give(long difference, OrderLine[] lines)
    {
        var dearest = lines.Index().MaxBy(line => line.Item.TotalAmount).Index;
        lines[dearest] = lines[dearest] with { OptionsAmount = lines[dearest].OptionsAmount + difference };
    }

    private static OrderLine Whole(long amount, string description) =>
        new() { Id = "l-1", Name = description, Quantity = 1, UnitAmount = amount, TaxIncluded = true, TaxRate = 0 };
}
