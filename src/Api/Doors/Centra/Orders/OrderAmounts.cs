using System.Text.Json.Nodes;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders;

/// <summary>What an order costs, in the vendor's groups.</summary>
internal static class OrderAmounts
{
    public static void AddTotals(JsonObject document, Order order)
    {
        document["shippingValue"] = CentraMoney.Major(order.Totals.Shipping.Amount, order);
        document["voucherValue"] = CentraMoney.Major(order.Totals.Discount.Amount, order);
        document["grandTotalValue"] = CentraMoney.Major(order.Totals.TotalWithTaxes, order);
        document["grandTotalTaxValue"] = CentraMoney.Major(order.Totals.Total.Tax, order);
        document["taxAdded"] = 0;
        document["taxDeducted"] = 0;
    }

    public static void AddItems(JsonObject document, Order order)
    {
        document["totalItemsPriceTax"] = CentraMoney.Major(order.Totals.Subtotal.Tax, order);
        document["totalItemsPrice"] = CentraMoney.Major(order.Totals.Subtotal.Amount, order);
        document["totalItemsWithoutTax"] = CentraMoney.Major(order.Totals.Subtotal.Taxable, order);
    }

    /// <summary>What the pieces cost less than they did at first, in minor units.</summary>
    public static long ItemsDiscount(Order order) => order.Lines.Sum(line => line.Quantity * Reduction(line));

    /// <summary>What one piece costs less than it did at first, in minor units.</summary>
    public static long Reduction(OrderLine line) => Math.Max(0, (line.OriginalAmount ?? line.UnitAmount) - line.UnitAmount);

    /// <summary>The tax of each rate; what is not of a line is taxed as the order is.</summary>
    public static JsonArray Taxes(Order order)
    {
        var byRate = order.Lines.GroupBy(line => order.Tax.For(line).Rate ?? 0).ToDictionary(
            rate => rate.Key, rate => rate.Sum(line => order.Totals.Lines.FirstOrDefault(one => one.Line == line.Id).Tax));
        var usual = order.Tax.Rate ?? 0;
        byRate[usual] = byRate.GetValueOrDefault(usual) + order.Totals.Total.Tax - byRate.Values.Sum();
        return new([.. byRate.Where(rate => rate.Value != 0).OrderBy(rate => rate.Key).Select(rate => new JsonObject
        {
            ["description"] = "VAT",
            ["taxPercent"] = CentraMoney.Percent(rate.Key),
            ["value"] = CentraMoney.Major(rate.Value, order),
        })]);
    }

    public static JsonObject Discounts(Order order)
    {
        Adjustment[] vouchers = [.. order.Adjustments.Where(one => one.Kind == AdjustmentKind.Coupon)];
        var counted = vouchers.Sum(voucher => voucher.Amount);
        List<JsonNode> rows = [.. vouchers.Select(voucher => Voucher(order, voucher.Code ?? voucher.Id, voucher.Amount))];
        if (order.Coupon is { } coupon)
            rows.Add(Voucher(order, coupon.Code, order.Totals.Discount.Amount - counted));
        return new()
        {
            ["anyDiscount"] = order.Totals.Discount.Amount != 0,
            ["discount"] = CentraMoney.Text(order.Totals.Discount.Amount, order),
            ["discountAsNumber"] = CentraMoney.Major(order.Totals.Discount.Amount, order),
            ["vouchers"] = new JsonArray([.. rows]),
            ["automaticDiscounts"] = new JsonArray(),
        };
    }

    private static JsonObject Voucher(Order order, string code, long amount) => new()
    {
        ["voucher"] = code,
        ["name"] = code,
        ["priceOff"] = CentraMoney.Text(amount, order),
        ["priceOffAsANumber"] = CentraMoney.Major(amount, order),
        ["description"] = "",
        ["isCredit"] = false,
        ["originalPriceOff"] = CentraMoney.Text(amount, order),
        ["originalPriceOffAsNumber"] = CentraMoney.Major(amount, order),
    };
}
