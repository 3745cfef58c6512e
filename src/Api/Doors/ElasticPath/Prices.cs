using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>Writes amounts as Elastic Path shows them: minor units, currency and the text a shopper reads (section B5).</summary>
internal static class ElasticPathPrices
{
    /// <summary>The order's <c>meta.display_price</c>; what is owed is the total less what is authorized and paid.</summary>
    public static void WriteOrder(Utf8JsonWriter writer, Order order)
    {
        var totals = order.Totals;
        var total = totals.TotalWithTaxes;

        writer.WriteStartObject("display_price");
        Write("with_tax", total);
        Write("without_tax", total - totals.Total.Tax);
        Write("tax", totals.Total.Tax);
        Write("discount", totals.Discount.Amount);
        Write("balance_owing", total - order.Balance.Authorized - order.Balance.Captured);
        Write("paid", order.Balance.Captured);
        Write("authorized", order.Balance.Authorized);
        Write("without_discount", total - totals.Discount.Amount);
        Write("shipping", totals.Shipping.Amount);
        Write("shipping_discount", 0);
        writer.WriteEndObject();

        void Write(string member, long amount) => WriteMoney(writer, member, amount, order.Currency);
    }

    /// <summary>A cart's <c>meta.display_price</c>: nothing is paid of it yet.</summary>
    public static void WriteCart(Utf8JsonWriter writer, Order priced)
    {
        var (total, discount) = (priced.Totals.TotalWithTaxes, priced.Totals.Discount.Amount);
        writer.WriteStartObject("display_price");
        WriteMoney(writer, "with_tax", total, priced.Currency);
        WriteMoney(writer, "without_tax", total - priced.Totals.Total.Tax, priced.Currency);
        WriteMoney(writer, "tax", priced.Totals.Total.Tax, priced.Currency);
        WriteMoney(writer, "discount", discount, priced.Currency);
        WriteMoney(writer, "without_discount", total - discount, priced.Currency);
        writer.WriteEndObject();
    }

    /// <summary>A line's <c>meta.display_price</c>: each price of one piece and of the whole line.</summary>
    public static void WriteLine(Utf8JsonWriter writer, Order order, OrderLine line)
    {
        var terms = order.Tax.For(line);
        var unit = Split(line.UnitAmount, terms);
        var value = Split(line.TotalAmount, terms);

        writer.WriteStartObject("display_price");
        Write("with_tax", unit.WithTax, value.WithTax);
        Write("without_tax", unit.WithoutTax, value.WithoutTax);
        Write("tax", unit.WithTax - unit.WithoutTax, value.WithTax - value.WithoutTax);
        Write("discount", 0, 0);
        Write("without_discount", unit.WithTax, value.WithTax);
        writer.WriteEndObject();

        void Write(string member, long one, long all)
        {
            writer.WriteStartObject(member);
            WriteMoney(writer, "unit", one, order.Currency);
            WriteMoney(writer, "value", all, order.Currency);
            writer.WriteEndObject();
        }
    }

    /// <summary>A price of a line as set, e.g. its <c>unit_price</c>.</summary>
    public static void WritePlain(Utf8JsonWriter writer, string member, long amount, Order order, OrderLine line)
    {
        writer.WriteStartObject(member);
        writer.WriteNumber("amount", amount);
        writer.WriteString("currency", order.Currency);
        writer.WriteBoolean("includes_tax", order.Tax.For(line).Included);
        writer.WriteEndObject();
    }

    /// <summary>An amount in minor units.</summary>
    public static void WriteMoney(Utf8JsonWriter writer, string member, long amount, string currency)
    {
        writer.WriteStartObject(member);
        writer.WriteNumber("amount", amount);
        writer.WriteString("currency", currency);
        writer.WriteString("formatted", Money.Format(amount, currency));
        writer.WriteEndObject();
    }

    private static (long WithTax, long WithoutTax) Split(long amount, TaxTerms terms)
    {
        var rate = terms.Rate ?? 0;
        return terms.Included
            ? (amount, Round(amount / (1 + rate)))
            : (amount + Round(amount * rate), amount);
    }

    private static long Round(decimal amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);
}
