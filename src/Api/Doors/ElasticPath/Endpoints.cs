using OrderGrains.Api.Doors.ElasticPath.Carts;
using OrderGrains.Api.Doors.ElasticPath.Carts.Discounts;
using OrderGrains.Api.Doors.ElasticPath.Carts.Items;
using OrderGrains.Api.Doors.ElasticPath.Carts.Owners;
using OrderGrains.Api.Doors.ElasticPath.Carts.Taxes;
using OrderGrains.Api.Doors.ElasticPath.Customers;
using OrderGrains.Api.Doors.ElasticPath.Customers.Addresses;
using OrderGrains.Api.Doors.ElasticPath.Flows;
using OrderGrains.Api.Doors.ElasticPath.Integrations;
using OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;
using OrderGrains.Api.Doors.ElasticPath.Listing;
using OrderGrains.Api.Doors.ElasticPath.Manual;
using OrderGrains.Api.Doors.ElasticPath.Payments;
using OrderGrains.Api.Doors.ElasticPath.Shipping;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>The routes of the Elastic Path door: one update for everything, reading, anonymizing, and the token call.</summary>
internal static class ElasticPathEndpoints
{
    private static readonly DoorProfile Profile = new(Door.ElasticPath)
    {
        Accepts = mediaType => mediaType == "application/json",
        Sees = IsSeen,
    };

    /// <summary>Of calls whose body may be left out, as the vendor's SDK does.</summary>
    private static readonly DoorProfile BodyOptional = new(Door.ElasticPath)
    {
        Accepts = mediaType => mediaType is null or "application/json",
        EmptyBodyAllowed = true,
        Sees = IsSeen,
    };

    public static IEndpointRouteBuilder MapElasticPath(this IEndpointRouteBuilder routes)
    {
        routes.MapElasticPathToken();

        var all = routes.MapDoor("/v2/orders", Profile, Schemes.ElasticPath);
        all.MapPost("", ManualOrderCalls.Create)
            .WithName("ElasticPathCreateOrder")
            .WithSummary("Make a manual order")
            .WithDescription("As it is said to stand, without a cart; the smallest movements and parcels are made that lead there.")
            .WithMetadata(
                new DoorShape(ManualOrderShapes.New, ElasticPathShapes.Answer) { OfOrder = true, Status = StatusCodes.Status201Created },
                new DoorExample(
                    "application/json",
                    ElasticPathExamples.ManualRequest,
                    ElasticPathExamples.UpdateResponse,
                    Status: StatusCodes.Status201Created));
        all.MapGet("", ListEndpoint.Get)
            .WithName("ElasticPathListOrders")
            .WithSummary("List orders")
            .WithDescription("Filtered, sorted and page by page; include=items adds their items.")
            .WithMetadata(
                ListQuery.Parameters,
                new DoorShape(null, ElasticPathShapes.Page),
                new DoorExample("application/json", null, ElasticPathExamples.ListResponse));

        var orders = routes.MapDoor("/v2/orders/{id}", Profile, Schemes.ElasticPath);
        orders.MapPut("", Update)
            .WithName("ElasticPathUpdateOrder")
            .WithSummary("Update, cancel or fulfil an order")
            .WithDescription("Merges shipping_address, sets order_number, external_ref and custom data; cancels; fulfils what is paid.")
            .WithMetadata(
                new DoorShape(ElasticPathShapes.Update, ElasticPathShapes.Answer) { OfOrder = true },
                new DoorExample("application/json", ElasticPathExamples.UpdateRequest, ElasticPathExamples.UpdateResponse));
        orders.MapGet("", Get)
            .WithName("ElasticPathGetOrder")
            .WithSummary("Get an order")
            .WithDescription("The whole order; include=items adds its items.")
            .WithMetadata(
                new DoorShape(null, ElasticPathShapes.Answer) { OfOrder = true },
                new DoorExample("application/json", null, ElasticPathExamples.UpdateResponse));

        orders.MapDelete("", ManualOrderCalls.Delete)
            .WithName("ElasticPathDeleteOrder")
            .WithSummary("Delete a manual order")
            .WithDescription("It is found no more; what was paid and sent stays as it is.")
            .WithMetadata(BodyOptional, new DoorShape(null, null) { OfOrder = true, Status = StatusCodes.Status204NoContent });

        orders.MapGet("/items", Items)
            .WithName("ElasticPathGetOrderItems")
            .WithSummary("Get an order's items")
            .WithDescription("All of them, as include=items shows them.")
            .WithMetadata(
                new DoorShape(null, ElasticPathShapes.Items) { OfOrder = true },
                new DoorExample("application/json", null, ElasticPathExamples.ItemsResponse));

        routes.MapDoor("/v2/orders/anonymize", Profile, Schemes.ElasticPath).MapPost("", ElasticPathAnonymize.Post)
            .WithName("ElasticPathAnonymizeOrders")
            .WithSummary("Anonymize orders")
            .WithDescription("Only orders that are fulfilled, refunded or cancelled; where one is not, none is anonymized.")
            .WithMetadata(
                new DoorShape(ElasticPathShapes.Anonymize, ElasticPathShapes.Anonymized),
                new DoorExample("application/json", ElasticPathExamples.AnonymizeRequest, ElasticPathExamples.AnonymizeResponse));
        routes.MapElasticPathPayments(BodyOptional);
        routes.MapElasticPathCarts(BodyOptional);
        routes.MapElasticPathCartItems(BodyOptional);
        routes.MapElasticPathDiscounts(BodyOptional);
        routes.MapElasticPathTaxes(BodyOptional);
        routes.MapElasticPathCartOwners(BodyOptional);
        routes.MapElasticPathShippingGroups(BodyOptional);
        routes.MapElasticPathIntegrations(BodyOptional);
        routes.MapElasticPathIntegrationLogs(BodyOptional);
        routes.MapElasticPathCustomers(BodyOptional);
        routes.MapElasticPathAddresses(BodyOptional);
        routes.MapElasticPathFlows(BodyOptional);
        return routes;
    }

    /// <summary>A customer who has logged in has no orders but their own, and what was deleted nobody has.</summary>
    private static bool IsSeen(Order order, Caller caller) =>
        !order.IsDeleted() && (caller.Customer is not { } customer || order.IsOf(customer));

    private static async Task<IResult> Update(string id, DoorRequest request, OrderFlow flow)
    {
        List<SchemaError> errors = [];
        var fields = await flow.Of(request);
        var actions = ElasticPathRequests.Update(request.Body, fields, errors);
        return errors.Count > 0
            ? ElasticPathErrors.Invalid(errors)
            : request.Answer(await request.Execute(id, actions), order => ElasticPathResponses.Order(order, fields, []));
    }

    private static async Task<IResult> Get(string id, string? include, DoorRequest request, OrderFlow flow)
    {
        var fields = await flow.Of(request);
        return request.Answer(
            await request.Read(id), order => ElasticPathResponses.Order(order, fields, ElasticPathIncluded.Parse(include)));
    }

    private static async Task<IResult> Items(string id, DoorRequest request) =>
        request.Answer(await request.Read(id), ElasticPathResponses.Items);
}
