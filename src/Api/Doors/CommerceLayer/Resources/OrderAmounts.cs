using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The amounts of an order, three attributes each (page, A6).</summary>
internal static class OrderAmounts
{
    /// <summary>
    /// Those of the documented answer, in its order. Fees are a part of what the payment method costs and do not stand here again.
    /// </summary>
    public static readonly IReadOnlyList<Column<Order>> Documented =
    [
        .. Amount("subtotal_amount", totals => totals.Subtotal.Amount),
        .. Amount("shipping_amount", totals => totals.Shipping.Amount),
        .. Amount("payment_method_amount", totals => totals.PaymentMethod.Amount),
        .. Amount("discount_amount", totals => totals.Discount.Amount),
        .. Amount("total_tax_amount", totals => totals.Total.Tax),
        .. Amount("subtotal_tax_amount", totals => totals.Subtotal.Tax),
        .. Amount("shipping_tax_amount", totals => totals.Shipping.Tax),
        .. Amount("payment_method_tax_amount", totals => totals.PaymentMethod.Tax),
        .. Amount("discount_tax_amount", totals => totals.Discount.Tax),
        .. Amount("total_amount", totals => totals.Total.Amount),
        .. Amount("total_taxable_amount", totals => totals.Total.Taxable),
        .. Amount("subtotal_taxable_amount", totals => totals.Subtotal.Taxable),
        .. Amount("shipping_taxable_amount", totals => totals.Shipping.Taxable),
        .. Amount("payment_method_taxable_amount", totals => totals.PaymentMethod.Taxable),
        .. Amount("discount_taxable_amount", totals => totals.Discount.Taxable),
        .. Amount("total_amount_with_taxes", totals => totals.TotalWithTaxes),
        .. Amount("fees_amount", _ => 0),
    ];

    /// <summary>Those the vendor added later.</summary>
    public static readonly IReadOnlyList<Column<Order>> Later =
    [
        .. Amount("adjustment_amount", totals => totals.Adjustment.Amount),
        .. Amount("gift_card_amount", totals => totals.GiftCard),
        .. Of("place_total_amount", order => order.PlaceTotal),
    ];

    private static IEnumerable<Column<Order>> Amount(string name, Func<OrderTotals, long> amount) =>
        Of(name, order => amount(order.Totals));

    private static IEnumerable<Column<Order>> Of(string name, Func<Order, long?> amount) =>
        AmountColumns.Of(name, amount, order => order.Currency);
}
