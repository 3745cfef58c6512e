using OrderGrains.Customers;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>What the shelves are told of pieces that were sold.</summary>
internal static class StockTaking
{
    /// <summary>One effect for each article of an order that takes what it sells; what has no SKU has no place on a shelf.</summary>
    public static ValueList<OrderEffect> Of(Order order) => order.Retail is not { TakesStock: true } ? [] :
    [
        .. from line in order.Lines
           where !string.IsNullOrEmpty(line.Sku) && line.Quantity > 0
           group line by line.Sku into article
           select new OrderEffect
           {
               Kind = EffectKind.TakeStock,
               Merchant = order.Merchant,
               OrderId = order.Id,
               Sku = article.Key,
               Quantity = article.Sum(line => (long)line.Quantity),
           },
    ];
}
