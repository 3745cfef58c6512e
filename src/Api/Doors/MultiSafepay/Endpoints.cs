using OrderGrains.Api.Doors.MultiSafepay.Captures;
using OrderGrains.Api.Doors.MultiSafepay.Gateways;
using OrderGrains.Api.Doors.MultiSafepay.Orders;
using OrderGrains.Api.Doors.MultiSafepay.Refunds;
using OrderGrains.Api.Doors.MultiSafepay.Transactions;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// MultiSafepay's order calls, at the root as printed and under <c>/v1/json</c> as its clients send them. Some of them send POST with
/// <c>X-HTTP-Method-Override</c>, or JSON under a form's content type: the type is not looked at.
/// </summary>
internal static class MultiSafepayEndpoints
{
    private static readonly DoorProfile Profile = new(Door.MultiSafepay)
    {
        Accepts = _ => true,
        EmptyListAllowed = true,
    };

    public static void MapMultiSafepay(this IEndpointRouteBuilder routes)
    {
        Map(routes, "", "");
        Map(routes, "/v1/json", "V1");
    }

    private static void Map(IEndpointRouteBuilder routes, string prefix, string suffix)
    {
        var orders = routes.MapDoor($"{prefix}/orders", Profile, Schemes.MultiSafepay);
        OrderEndpoints.Map(orders, Profile, suffix);
        RefundEndpoints.Map(orders, suffix);
        CaptureEndpoints.Map(orders, routes.MapDoor($"{prefix}/capture", Profile, Schemes.MultiSafepay), suffix);
        TransactionEndpoints.Map(routes.MapDoor($"{prefix}/transactions", Profile, Schemes.MultiSafepay), suffix);
        GatewayEndpoints.MapGateways(routes.MapDoor($"{prefix}/gateways", Profile, Schemes.MultiSafepay), suffix);
        GatewayEndpoints.MapIssuers(routes.MapDoor($"{prefix}/issuers", Profile, Schemes.MultiSafepay), suffix);
    }
}
