using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What the shelves are told of pieces that came back.</summary>
internal static class Restocking
{
    /// <summary>One effect for each article; what has no SKU has no place on a shelf.</summary>
    public static ValueList<OrderEffect> Of(Order order, OrderReturn one) =>
    [
        .. from item in one.Items
           let sku = order.Lines.FirstOrDefault(line => line.Id == item.Line)?.Sku
           where !string.IsNullOrEmpty(sku)
           group item by sku into article
           select new OrderEffect
           {
               Kind = EffectKind.Restock,
               Merchant = order.Merchant,
               OrderId = order.Id,
               Sku = article.Key,
               Quantity = article.Sum(item => (long)item.Quantity),
           },
    ];
}
