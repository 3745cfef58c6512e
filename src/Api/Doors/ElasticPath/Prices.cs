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

        writer.WriteStartObject("display_price"u8);
        Write("with_tax"u8, total);
        Write("without_tax"u8, total - totals.Total.Tax);
        Write("tax"u8, totals.Total.Tax);
        Write("discount"u8, totals.Discount.Amount);
        Write("balance_owing"u8, total - order.Balance.Authorized - order.Balance.Captured);
        Write("paid"u8, order.Balance.Captured);
        Write("authorized"u8, order.Balance.Authorized);
        Write("without_discount"u8, total - totals.Discount.Amount);
        Write("shipping"u8, totals.Shipping.Amount);
        Write("shipping_discount"u8, 0);
        writer.WriteEndObject();

        void Write(ReadOnlySpan<byte> member, long amount) => WriteMoney(writer, member, amount, order.Currency);
    }

    /// <summary>A cart's <c>meta.display_price</c>: nothing is paid of it yet.</summary>
    public static void WriteCart(Utf8JsonWriter writer, Order priced)
    {
        var (total, discount) = (priced.Totals.TotalWithTaxes, priced.Totals.Discount.Amount);
        writer.WriteStartObject("display_price"u8);
        WriteMoney(writer, "with_tax"u8, total, priced.Currency);
        WriteMoney(writer, "without_tax"u8, total - priced.Totals.Total.Tax, priced.Currency);
        WriteMoney(writer, "tax"u8, priced.Totals.Total.Tax, priced.Currency);
        WriteMoney(writer, "discount"u8, discount, priced.Currency);
        WriteMoney(writer, "without_discount"u8, total - discount, priced.Currency);
        WriteMoney(writer, "shipping"u8, priced.Totals.Shipping.Amount, priced.Currency);
        WriteMoney(writer, "shipping_discount"u8, 0, priced.Currency);
        writer.WriteEndObject();
    }

    /// <summary>A line's <c>meta.display_price</c>: each price of one piece and of the whole line.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="line">What the order reckons of it.</param>
    /// <param name="quantity">How many pieces it has.</param>
    /// <param name="currency">ISO 4217 code.</param>
    public static void WriteLine(Utf8JsonWriter writer, LineTotals line, int quantity, string currency)
    {
        writer.WriteStartObject("display_price"u8);
        Write("with_tax"u8, line.Total);
        Write("without_tax"u8, line.Total - line.Tax);
        Write("tax"u8, line.Tax);
        Write("discount"u8, line.Discount);
        Write("without_discount"u8, line.Total - line.Discount);
        writer.WriteEndObject();

        void Write(ReadOnlySpan<byte> member, long all)
        {
            writer.WriteStartObject(member);
            WriteMoney(writer, "unit"u8, quantity == 0 ? 0 : Round((decimal)all / quantity), currency);
            WriteMoney(writer, "value"u8, all, currency);
            writer.WriteEndObject();
        }
    }

    /// <summary>A price of a line as set, e.g. its <c>unit_price</c>.</summary>
    public static void WritePlain(Utf8JsonWriter writer, ReadOnlySpan<byte> member, long amount, Order order, OrderLine line)
    {
        writer.WriteStartObject(member);
        writer.WriteNumber("amount"u8, amount);
        writer.WriteString("currency"u8, order.Currency);
        writer.WriteBoolean("includes_tax"u8, order.Tax.For(line).Included);
        writer.WriteEndObject();
    }

    /// <summary>An amount in minor units.</summary>
    public static void WriteMoney(Utf8JsonWriter writer, ReadOnlySpan<byte> member, long amount, string currency)
    {
        writer.WriteStartObject(member);
        writer.WriteNumber("amount"u8, amount);
        writer.WriteString("currency"u8, currency);
        writer.WriteString("formatted"u8, Money.Format(amount, currency));
        writer.WriteEndObject();
    }

    private static long Round(decimal amount) => (long)Math.Round(amount, MidpointRounding.AwayFromZero);
}
