using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Demo;

/// <summary>All demonstration data by kind.</summary>
internal static class DemoData
{
    /// <summary>The merchant that has the orders, and the actor their history names.</summary>
    public const string Merchant = "demo";

    /// <summary>The merchant that has nothing but credentials, and so must find nothing.</summary>
    public const string OtherMerchant = "other";

    public static ValueList<Order> Orders =>
    [
        .. DemoOrdersMultiSafepay.All,
        DemoOrdersCommerceLayer.Checkout,
        .. DemoOrdersCentra.All,
        .. DemoOrdersFuuffy.All,
        .. DemoOrdersElasticPath.All,
    ];
}
