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
        WriteMoney(writer, "shipping", priced.Totals.Shipping.Amount, priced.Currency);
        WriteMoney(writer, "shipping_discount", 0, priced.Currency);
        writer.WriteEndObject();
    }

    /// <summary>A line's <c>meta.display_price</c>: each price of one piece and of the whole line.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="line">What the order reckons of it.</param>
    /// <param name="quantity">How many pieces it has.</param>
    /// <param name="currency">ISO 4217 code.</param>
    public static void WriteLine(Utf8JsonWriter writer, LineTotals line, int quantity, string currency)
    {
        writer.WriteStartObject("display_price");
        Write("with_tax", line.Total);
        Write("without_tax", line.Total - line.Tax);
        Write("tax", line.Tax);
        Write("discount", line.Discount);
        Write("without_discount", line.Total - line.Discount);
        writer.WriteEndObject();

        void Write(string member, long all)
        {
            writer.WriteStartObject(member);
            WriteMoney(writer, "unit", quantity == 0 ? 0 : Round((decimal)all / quantity), currency);
            WriteMoney(writer, "value", all, currency);
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

    private static long Round(decimal amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);
}
