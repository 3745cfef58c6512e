using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Commerce Layer's calls: update and retrieve an order, and the token call (page, A2, A5 and A10).</summary>
internal static class CommerceLayerEndpoints
{
    private static readonly DoorProfile Profile = new(Door.CommerceLayer)
    {
        Accepts = mediaType => mediaType == JsonApi.MediaType,
    };

    /// <summary>Stands for the request's own errors: permission and replays are judged before them (page, A5).</summary>
    private static readonly FieldProblem NotResolved = new("references", ProblemKind.Invalid);

    public static IEndpointRouteBuilder MapCommerceLayer(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapDoor("/api/orders", Profile, Schemes.CommerceLayer);
        orders.AddEndpointFilter<AcceptFilter>();
        orders.MapPatch("/{id}", Update)
            .WithName("CommerceLayerUpdateOrder")
            .WithSummary("Update an order")
            .WithDescription("Sets attributes and relationships and carries out triggers, all or none.")
            .WithMetadata(
                new DoorShape(CommerceLayerShapes.Update, CommerceLayerShapes.Answer)
                {
                    OfOrder = true,
                    RequestTypes = [JsonApi.MediaType],
                    AnswerTypes = [JsonApi.MediaType],
                },
                Examples.Update);
        orders.MapGet("/{id}", Retrieve)
            .WithName("CommerceLayerRetrieveOrder")
            .WithSummary("Retrieve an order")
            .WithDescription("Takes include and fields[type].")
            .WithMetadata(
                new DoorShape(null, CommerceLayerShapes.Answer) { OfOrder = true, AnswerTypes = [JsonApi.MediaType] },
                Examples.Retrieve);
        routes.MapCommerceLayerToken();
        routes.MapCommerceLayerRevoke();
        return routes;
    }

    private static async Task<IResult> Update(
        string id, DoorRequest request, HttpContext context, GrainReads reads, PasswordHashing hashing, DoorErrorWriter failures)
    {
        List<ApiError> errors = [];
        var query = ViewQuery.Read(context.Request.Query, errors);
        if (errors.Count > 0 || OrderDocument.Read(request.Body, id, request.Caller.Role, errors) is not { } document)
            return CommerceLayerErrors.Answer(errors);

        var values = new AttributeValues(document.Attributes);
        errors.AddRange(values.Problems());
        var merchant = await request.Merchant();
        var resolved = new EditCheckout();
        if (errors.Count > 0 || References.AreIn(document))
        {
            var standing = await request.Read(id);
            if (standing is not { Outcome: OrderOutcome.Accepted, Order: { } order })
                return Refuse(standing, request, document);
            resolved = await new References(new(reads, merchant, order, request), order, document, errors).Resolve();
        }

        PasswordHash? password = null;
        if (errors.Count == 0 && Requests.Password(values) is { } chosen
            && (password = await hashing.Run(() => Requests.Hash(chosen), request.Aborted)) is null)
            return failures.Render(context, PasswordHashing.Full);

        var reply = errors.Count > 0
            ? await request.Refuse(id, NotResolved)
            : await request.Execute(id, Requests.Actions(values, resolved, password));
        return reply switch
        {
            { Outcome: OrderOutcome.Accepted, Order: { } updated } =>
                Responses.Order(new OrderView(updated, merchant, BaseUrl(context), query)),
            { Rejection.Code: RejectionCode.InvalidFields } when errors.Count > 0 => CommerceLayerErrors.Answer(errors),
            _ => Refuse(reply, request, document),
        };
    }

    private static async Task<IResult> Retrieve(string id, DoorRequest request, HttpContext context)
    {
        List<ApiError> errors = [];
        var query = ViewQuery.Read(context.Request.Query, errors);
        if (errors.Count > 0)
            return CommerceLayerErrors.Answer(errors);

        var reply = await request.Read(id);
        if (reply is not { Outcome: OrderOutcome.Accepted, Order: { } order })
            return Refuse(reply, request, OrderDocument.Empty);
        if (Permissions.Refusal(order, request.Caller) is { } refusal)
        {
            context.Response.Headers.ETag = default;
            return CommerceLayerErrors.Answer([refusal]);
        }

        return Responses.Order(new OrderView(order, await request.Merchant(), BaseUrl(context), query));
    }

    private static IResult Refuse(OrderReply reply, DoorRequest request, OrderDocument document) => reply switch
    {
        { Outcome: OrderOutcome.NotFound } => CommerceLayerErrors.Answer([CommerceLayerErrors.NotFound()]),
        { Outcome: OrderOutcome.Rejected, Rejection: { } rejection } =>
            CommerceLayerErrors.Answer(Rejections.Describe(rejection, document)),
        _ => request.Fail(reply),
    };

    private static string BaseUrl(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
}
