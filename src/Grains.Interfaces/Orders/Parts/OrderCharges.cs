namespace OrderGrains.Orders;

/// <summary>What an order has charged to gift cards.</summary>
public static class OrderCharges
{
    extension(Order order)
    {
        /// <summary>What it has charged to the card of a code, in minor units.</summary>
        public long ChargedTo(string code) => order.GiftCardCharge is { } charge && charge.Code == code ? charge.Amount : 0;
    }
}
