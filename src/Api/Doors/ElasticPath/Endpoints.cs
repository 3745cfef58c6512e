using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>The routes of the Elastic Path door: one update for everything, reading, anonymizing, and the token call.</summary>
internal static class ElasticPathEndpoints
{
    private static readonly DoorProfile Profile = new(Door.ElasticPath) { Accepts = mediaType => mediaType == "application/json" };

    public static IEndpointRouteBuilder MapElasticPath(this IEndpointRouteBuilder routes)
    {
        routes.MapElasticPathToken();

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

        routes.MapDoor("/v2/orders/anonymize", Profile, Schemes.ElasticPath).MapPost("", ElasticPathAnonymize.Post)
            .WithName("ElasticPathAnonymizeOrders")
            .WithSummary("Anonymize orders")
            .WithDescription("Only orders that are fulfilled, refunded or cancelled; where one is not, none is anonymized.")
            .WithMetadata(
                new DoorShape(ElasticPathShapes.Anonymize, ElasticPathShapes.Anonymized),
                new DoorExample("application/json", ElasticPathExamples.AnonymizeRequest, ElasticPathExamples.AnonymizeResponse));
        return routes;
    }

    private static async Task<IResult> Update(string id, DoorRequest request)
    {
        List<SchemaError> errors = [];
        var actions = ElasticPathRequests.Update(request.Body, errors);
        return errors.Count > 0
            ? ElasticPathErrors.Invalid(errors)
            : Answer(request, await request.Execute(id, actions), []);
    }

    private static async Task<IResult> Get(string id, string? include, DoorRequest request) =>
        Answer(request, await request.Read(id), ElasticPathIncluded.Parse(include));

    private static IResult Answer(DoorRequest request, OrderReply reply, IReadOnlyList<string> include) => reply.Outcome switch
    {
        OrderOutcome.Accepted => ElasticPathResponses.Order(reply.Order!, include),
        OrderOutcome.NotFound => ElasticPathErrors.OrderNotFound,
        OrderOutcome.Rejected => ElasticPathErrors.IllegalState,
        _ => request.Fail(reply),
    };
}
