using OrderGrains.Orders;

namespace OrderGrains.Testing;

/// <summary>Small orders to begin with, as an import takes them: one line of 10.00 EUR.</summary>
public static class TestOrders
{
    /// <summary>Whose the orders are that name no merchant.</summary>
    public const string Merchant = "test";

    /// <summary>Placed, and not paid yet.</summary>
    /// <param name="orderId">Its id.</param>
    /// <param name="merchant">Whose it is.</param>
    public static Order Placed(string orderId, string merchant = Merchant) => new()
    {
        Id = orderId,
        Merchant = merchant,
        Currency = "EUR",
        Status = OrderStatus.Placed,
        Lines = [new OrderLine { Id = "1", Quantity = 1, UnitAmount = 1000 }],
    };

    /// <summary>Placed and paid.</summary>
    /// <param name="orderId">Its id.</param>
    /// <param name="merchant">Whose it is.</param>
    public static Order Paid(string orderId, string merchant = Merchant) =>
        Placed(orderId, merchant) with { Payment = PaymentStatus.Paid };
}
