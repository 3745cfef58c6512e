using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.MultiSafepay.Gateways;

/// <summary>What the calls about gateways answer.</summary>
internal static class GatewayShapes
{
    public static readonly NamedShape Gateway = new("MultiSafepayGateway", Object(
        ("id", Text), ("description", Text), ("type?", OneOf("coupon"))));

    public static readonly NamedShape List =
        new("MultiSafepayGatewayList", Object(("success", Flag), ("data", Shape.List(Gateway.Ref))));

    public static readonly NamedShape One = new("MultiSafepayGatewayRead", Object(("success", Flag), ("data", Gateway.Ref)));

    public static readonly NamedShape Issuers = new("MultiSafepayIssuerList", Object(
        ("success", Flag), ("data", Shape.List(Object(("code", Text), ("description", Text))))));

    public static IEnumerable<NamedShape> All => [Gateway, List, One, Issuers];
}
