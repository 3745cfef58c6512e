using OrderGrains.Merchants;

namespace OrderGrains.Api.Doors.MultiSafepay.Gateways;

/// <summary>Which gateways a merchant has.</summary>
internal static class GatewayTable
{
    /// <summary>The vendor's gift cards that an order may name; the first stands for all where a list does not ask for them.</summary>
    private static readonly string[] Coupons = ["VVVGIFTCRD", "PSAFECARD"];

    /// <summary>The merchant's own methods first, then the vendor's.</summary>
    public static IEnumerable<Gateway> Of(Merchant merchant, bool withCoupons) =>
    [
        .. merchant.PaymentMethods.Select(method => new Gateway(method.Id, method.Name ?? method.Id)),
        .. from row in PaymentMethods.Rows
           where merchant.PaymentMethods.All(method => method.Id != row.Code)
           let place = Array.IndexOf(Coupons, row.Code)
           where withCoupons || place <= 0
           select new Gateway(row.Code, row.Name, place >= 0),
    ];
}
