using OrderGrains.Api.Doors;
using OrderGrains.Api.Doors.Centra;
using OrderGrains.Api.Doors.CommerceLayer;
using OrderGrains.Api.Doors.ElasticPath;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.Doors.Fuuffy;
using OrderGrains.Api.Doors.MultiSafepay;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants;
using OrderGrains.Orders;
using CentraDocument = OrderGrains.Api.Doors.Centra.Orders.OrderDocument;

namespace OrderGrains.Api.Console.Orders;

/// <summary>What the five doors show of one order, by their own writers: a row per door.</summary>
internal static class DoorViews
{
    /// <param name="centraBase">The Centra door's base path.</param>
    public static IReadOnlyList<DoorView> All(string centraBase) =>
    [
        new(Door.MultiSafepay, order => $"GET /v1/json/orders/{Id(order)}", Nothing, (order, _, _) =>
            Json(MultiSafepayResponses.Read(order))),
        new(Door.CommerceLayer, order => $"GET /api/orders/{Id(order)}", Nothing, (order, merchant, baseUrl) =>
            Responses.Whole(order, merchant, baseUrl)),
        new(Door.Centra, order => $"GET {centraBase}/orders?order={Id(order)}", HiddenAtCentra, (order, merchant, _) =>
            Json(new CentraCall(Xml: false).List(
                "orders", writer => CentraDocument.Write(writer, order, new(merchant.CentraAttributes))))),
        new(Door.Fuuffy, order => $"GET /v1/orders/{Id(order)}", Nothing, (order, _, _) => Json(FuuffyResponses.Order(order))),
        new(Door.ElasticPath, order => $"GET /v2/orders/{Id(order)}", Nothing, (order, merchant, _) =>
            Json(ElasticPathResponses.Order(order, DeclaredFields.Of(merchant), []))),
    ];

    private static string? Nothing(Order order, Merchant merchant) => null;

    private static string? HiddenAtCentra(Order order, Merchant merchant) =>
        WholeNumber.Read(order.Id, out _) != NumberForm.Whole ? "Centra names orders by number; this one has another id."
        : !merchant.CentraMarkets.Serves(order.Market) ? "Centra's plugin is not set up for the order's market."
        : null;

    private static string Id(Order order) => Uri.EscapeDataString(order.Id);

    /// <summary>All doors answer in JSON here.</summary>
    private static JsonAnswer Json(IResult answer) => (JsonAnswer)answer;
}
