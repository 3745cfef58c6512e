using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>What an order costs, in the vendor's groups.</summary>
internal static class OrderAmounts
{
    public static void WriteTotals(Utf8JsonWriter writer, Order order)
    {
        writer.WriteNumber("shippingValue"u8, CentraMoney.Major(order.Totals.Shipping.Amount, order));
        writer.WriteNumber("voucherValue"u8, CentraMoney.Major(order.Totals.Discount.Amount, order));
        writer.WriteNumber("grandTotalValue"u8, CentraMoney.Major(order.Totals.TotalWithTaxes, order));
        writer.WriteNumber("grandTotalTaxValue"u8, CentraMoney.Major(order.Totals.Total.Tax, order));
        writer.WriteNumber("taxAdded"u8, 0);
        writer.WriteNumber("taxDeducted"u8, 0);
    }

    public static void WriteItems(Utf8JsonWriter writer, Order order)
    {
        writer.WriteNumber("totalItemsPriceTax"u8, CentraMoney.Major(order.Totals.Subtotal.Tax, order));
        writer.WriteNumber("totalItemsPrice"u8, CentraMoney.Major(order.Totals.Subtotal.Amount, order));
        writer.WriteNumber("totalItemsWithoutTax"u8, CentraMoney.Major(order.Totals.Subtotal.Taxable, order));
    }

    /// <summary>What the pieces cost less than they did at first, in minor units.</summary>
    public static long ItemsDiscount(Order order) => order.Lines.Sum(line => line.Quantity * Reduction(line));

    /// <summary>What one piece costs less than it did at first, in minor units.</summary>
    public static long Reduction(OrderLine line) => Math.Max(0, (line.OriginalAmount ?? line.UnitAmount) - line.UnitAmount);

    /// <summary>The tax of each rate; what is not of a line is taxed as the order is.</summary>
    public static void WriteTaxes(Utf8JsonWriter writer, Order order)
    {
        var byRate = new SortedDictionary<decimal, long>();
        for (var index = 0; index < order.Lines.Count; index++)
            Add(order.Tax.For(order.Lines[index]).Rate ?? 0, order.Totals.Lines[index].Tax);
        Add(order.Tax.Rate ?? 0, order.Totals.Total.Tax - byRate.Values.Sum());
        writer.WriteStartArray("taxBreakdown"u8);
        foreach (var (rate, tax) in byRate.Where(rate => rate.Value != 0))
        {
            writer.WriteStartObject();
            writer.WriteString("description"u8, "VAT");
            writer.WriteNumber("taxPercent"u8, CentraMoney.Percent(rate));
            writer.WriteNumber("value"u8, CentraMoney.Major(tax, order));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();

        void Add(decimal rate, long tax) => byRate[rate] = byRate.GetValueOrDefault(rate) + tax;
    }

    public static void WriteDiscounts(Utf8JsonWriter writer, Order order)
    {
        writer.WriteStartObject("discounts"u8);
        writer.WriteBoolean("anyDiscount"u8, order.Totals.Discount.Amount != 0);
        writer.WriteString("discount"u8, CentraMoney.Text(order.Totals.Discount.Amount, order));
        writer.WriteNumber("discountAsNumber"u8, CentraMoney.Major(order.Totals.Discount.Amount, order));
        writer.WriteStartArray("vouchers"u8);
        var counted = 0L;
        foreach (var voucher in order.Adjustments.Where(one => one.Kind == AdjustmentKind.Coupon))
        {
            WriteVoucher(writer, order, voucher.Code ?? voucher.Id, voucher.Amount);
            counted += voucher.Amount;
        }

        if (order.Coupon is { } coupon)
            WriteVoucher(writer, order, coupon.Code, order.Totals.Discount.Amount - counted);
        writer.WriteEndArray();
        writer.WriteStartArray("automaticDiscounts"u8);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteVoucher(Utf8JsonWriter writer, Order order, string code, long amount)
    {
        writer.WriteStartObject();
        writer.WriteString("voucher"u8, code);
        writer.WriteString("name"u8, code);
        writer.WriteString("priceOff"u8, CentraMoney.Text(amount, order));
        writer.WriteNumber("priceOffAsANumber"u8, CentraMoney.Major(amount, order));
        writer.WriteString("description"u8, "");
        writer.WriteBoolean("isCredit"u8, false);
        writer.WriteString("originalPriceOff"u8, CentraMoney.Text(amount, order));
        writer.WriteNumber("originalPriceOffAsNumber"u8, CentraMoney.Major(amount, order));
        writer.WriteEndObject();
    }
}
