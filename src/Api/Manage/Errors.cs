using Microsoft.AspNetCore.Http.HttpResults;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>The own door's errors: problem details (RFC 9457).</summary>
internal sealed class ManageErrors : IDoorErrors
{
    public Door Door => Door.Manage;

    public IResult Render(DoorFailure failure, HttpContext context)
    {
        if (failure.Kind == FailureKind.Unauthenticated)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem(Detail(failure), statusCode: failure.Status);
    }

    /// <summary>The failure of one of many items, which has no headers of its own: <c>retryAfter</c> is in seconds.</summary>
    public static ProblemHttpResult OfItem(DoorFailure failure) => TypedResults.Problem(
        Detail(failure),
        statusCode: failure.Status,
        extensions: failure.RetryAfter is { } seconds ? [new("retryAfter", seconds)] : []);

    public static DoorFailure NotFound(string orderId) => new(FailureKind.NotFound, $"There is no order '{orderId}'.");

    /// <summary>Also of an order that the caller cannot know of.</summary>
    public static DoorFailure NotFound(string orderId, OrderMoment moment) => new(
        FailureKind.NotFound,
        moment.At is { } at
            ? $"There was no order '{orderId}' at {at:O}."
            : $"There is no version {moment.Version} of an order '{orderId}'.");

    /// <summary>Of what the order's dropped events would tell; the history says up to which version they were.</summary>
    public static ProblemHttpResult Gone(string orderId) => TypedResults.Problem(
        $"The events that tell how the order '{orderId}' was then were exported and dropped.", statusCode: StatusCodes.Status410Gone);

    public static ProblemHttpResult Conflict(string orderId) =>
        TypedResults.Problem($"The order '{orderId}' exists already.", statusCode: StatusCodes.Status409Conflict);

    /// <summary>Names what is taken, and the order that has it under <c>holder</c>.</summary>
    public static ProblemHttpResult Taken(TakenName taken)
    {
        var member = taken.Kind == AliasKind.Number ? "number" : "transactionId";
        return TypedResults.Problem(
            $"The {member} {taken.Name} is that of the order '{taken.OrderId}' already.",
            statusCode: StatusCodes.Status409Conflict,
            extensions: [new("member", member), new("holder", taken.OrderId)]);
    }

    /// <summary>Names every member that is wrong under <c>errors</c>.</summary>
    public static ProblemHttpResult InvalidFields(int status, IEnumerable<FieldMessage> problems) =>
        Invalid(status, "The order was not created.", problems);

    /// <summary>Names every member of a body that is wrong under <c>errors</c>.</summary>
    public static ProblemHttpResult NotUnderstood(IEnumerable<FieldMessage> problems) =>
        Invalid(StatusCodes.Status400BadRequest, "The body is not understood; nothing was done.", problems);

    /// <summary>Names every query parameter that is wrong under <c>errors</c>.</summary>
    public static ProblemHttpResult InvalidQuery(IEnumerable<FieldMessage> problems) =>
        Invalid(StatusCodes.Status400BadRequest, "The query is not understood.", problems);

    /// <summary>What an order stands at, under <c>axes</c>.</summary>
    public static KeyValuePair<string, object?> Axes(Order order) => new("axes", new Dictionary<string, string>
    {
        ["status"] = order.Status.ToString(),
        ["payment"] = order.Payment.ToString(),
        ["fulfillment"] = order.Fulfillment.ToString(),
    });

    /// <summary>Names every member that a rule refused.</summary>
    public static IEnumerable<FieldMessage> Messages(Rejection rejection) => rejection.Problems.Select(Message);

    /// <summary>Names what is wrong under <c>errors</c>, beside further members.</summary>
    public static ProblemHttpResult Invalid(
        int status, string detail, IEnumerable<FieldMessage> problems, params IEnumerable<KeyValuePair<string, object?>> extensions) =>
        TypedResults.Problem(new HttpValidationProblemDetails(problems.GroupBy(problem => problem.Path)
            .ToDictionary(group => group.Key, group => group.Select(problem => $"{problem.Path} {problem.Message}.").ToArray()))
        {
            Status = status,
            Detail = detail,
            Extensions = new Dictionary<string, object?>(extensions),
        });

    public static ProblemHttpResult Rejected(Rejection rejection, Order order, AssertedState? asserted = null) => rejection switch
    {
        { Code: RejectionCode.UnreachableState } => Unreachable(order, asserted),
        { Code: RejectionCode.WrongMarket } => TypedResults.Problem(
            "The credential does not serve the order's market.", statusCode: StatusCodes.Status403Forbidden),
        { Problems.Count: > 0 } => InvalidFields(StatusCodes.Status422UnprocessableEntity, Messages(rejection)),
        _ => TypedResults.Problem($"The order was refused: {rejection.Code}.", statusCode: StatusCodes.Status422UnprocessableEntity),
    };

    private static ProblemHttpResult Unreachable(Order order, AssertedState? asserted)
    {
        var (payment, fulfillment) = (asserted?.Payment?.ToString() ?? "as given", asserted?.Fulfillment?.ToString() ?? "as given");
        return TypedResults.Problem(
            $"No path of the lifecycle leads to status {order.Status}, payment {payment}, fulfillment {fulfillment} "
            + "with these lines, payments and shipments.",
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: [new("axes", new Dictionary<string, string>
            {
                ["status"] = order.Status.ToString(),
                ["payment"] = payment,
                ["fulfillment"] = fulfillment,
            })]);
    }

    private static FieldMessage Message(FieldProblem problem) => new(problem.Path, problem.Kind switch
    {
        ProblemKind.Blank => "must be there",
        ProblemKind.TooGreat => "is too great",
        ProblemKind.OutOfStock => "is more than can be sold",
        _ => "is not acceptable",
    });

    private static string? Detail(DoorFailure failure) => failure.Kind switch
    {
        FailureKind.VersionMismatch => $"The order is at version {failure.Version}.",
        FailureKind.KeyReused => "Idempotency-Key was used with another request.",
        FailureKind.Unauthenticated => failure.Detail ?? "An API key is needed, as X-Api-Key or as bearer token.",
        FailureKind.UnsupportedMediaType => failure.Needed is { } needed ? $"{needed}." : "The body must be application/json.",
        FailureKind.Forbidden => failure.Detail ?? "The credential has not the right to do this here.",
        _ => failure.Detail,
    };
}
