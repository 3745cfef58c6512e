using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Refunds;

/// <summary>A refund that is told by the items of a cart, in minor units with the tax that the order has them with.</summary>
internal static class CartRefund
{
    /// <summary>The refund with the amount that its items come to; null where they give nothing back, or what the order has not.</summary>
    public static RefundRequest? Priced(RefundRequest refund, Order order)
    {
        var back = refund.Items.Where(item => item.IsGivenBack).ToArray();
        if (back.Length == 0 || back.GroupBy(item => item.Id).Any(item => !IsOf(order, item.Key, item)))
            return null;
        Int128 amount = 0;
        foreach (var item in back)
            amount -= ItemPrice.WithTax(item.UnitPrice, item.Quantity, RateOf(order, item), order.Currency);
        return amount > 0 && amount < Amounts.Max ? refund with { Amount = (long)amount } : null;
    }

    /// <summary>Whether the order has as many pieces.</summary>
    private static bool IsOf(Order order, string? id, IEnumerable<RefundItem> items) =>
        items.Sum(item => Math.Abs((long)item.Quantity)) <= order.Lines.Where(line => line.Sku == id).Sum(line => (long)line.Quantity);

    private static decimal RateOf(Order order, RefundItem item)
    {
        var line = order.Lines.FirstOrDefault(line => line.Sku == item.Id && line.Cart?.TaxTable == item.TaxTable)
            ?? order.Lines.First(line => line.Sku == item.Id);
        return order.Tax.For(line).Rate ?? 0;
    }
}
