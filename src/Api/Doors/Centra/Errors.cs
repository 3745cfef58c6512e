using System.Collections.Frozen;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>
/// Centra's words for what can go wrong. Whatever it documents is answered with 200 and <c>status: no</c>, or with 403; only what a
/// client asked for by headers of its own choice, and an overloaded service, have other statuses.
/// </summary>
internal sealed class CentraErrors : IDoorErrors
{
    public const string OrderMissing = "order is required";

    /// <summary>As documented for the calls beside this one (Centra page, 2.4).</summary>
    private const string UnknownOrder = "order does not exist";

    private const string WrongMarket = "order in wrong market";

    /// <summary>What no parcel is called.</summary>
    public const string UnknownShipment = "shipment does not exist";

    /// <summary>As documented for completing and capturing a parcel.</summary>
    public const string CaptureFailed = "capture failed";

    /// <summary>What a verb is called that an order's state, or the door, does not allow.</summary>
    private static readonly FrozenDictionary<Verb, string> Refused = new Dictionary<Verb, string>
    {
        [Verb.Submit] = "order can not be completed",
        [Verb.Place] = "order can not be completed",
        [Verb.Approve] = "order can not be completed",
        [Verb.Authorize] = "payment can not be authorized",
        [Verb.Capture] = CaptureFailed,
        [Verb.PlanShipment] = "order is not confirmed",
        [Verb.EditShipment] = "shipment can not be updated",
        [Verb.Ship] = "shipment can not be sent",
        [Verb.CancelShipment] = "shipment has invoices or creditnotes and could not be deleted.",
        [Verb.OpenReturn] = "return could not be created.",
        [Verb.CompleteReturn] = "return can not be updated",
        [Verb.ReopenReturn] = "return can not be updated",
    }.ToFrozenDictionary();

    /// <summary>How the vendor calls what an order calls otherwise.</summary>
    private static readonly FrozenDictionary<string, string> Members = new Dictionary<string, string>
    {
        ["items"] = "products",
        ["lines"] = "products",
        ["adjustments"] = "voucherValue",
        ["market"] = "marketId",
    }.ToFrozenDictionary();

    public Door Door => Door.Centra;

    public static string Invalid(string member) => $"{member} is invalid";

    /// <summary>Why there is no such order for the caller. This door tells of a market that is not selected (Centra page, 2.4).</summary>
    public static string NotFound(Rejection? rejection) =>
        rejection?.Code == RejectionCode.WrongMarket ? WrongMarket : UnknownOrder;

    /// <summary>Why an order refused the update.</summary>
    public static string Of(Rejection rejection) => rejection.Code switch
    {
        RejectionCode.WrongMarket => WrongMarket,
        RejectionCode.InvalidFields when rejection.Verb is not (Verb.Capture or Verb.CancelShipment or Verb.OpenReturn) =>
            Invalid(string.Join(", ", rejection.Problems.Select(problem => Members.GetValueOrDefault(problem.Path, problem.Path)))),
        _ => Refused.GetValueOrDefault(rejection.Verb ?? Verb.EditReferences, "order can not be updated"),
    };

    /// <summary>The answer to what an order did not accept.</summary>
    public static IResult Answer(DoorRequest request, CentraCall call, OrderReply reply) => reply.Outcome switch
    {
        OrderOutcome.NotFound => call.No(NotFound(reply.Rejection)),
        OrderOutcome.Rejected => call.No(Of(reply.Rejection!)),
        _ => request.Fail(reply),
    };

    public IResult Render(DoorFailure failure, HttpContext context)
    {
        var call = CentraCall.Of(context);
        return failure.Kind switch
        {
            FailureKind.MalformedRequest => call.No(failure.Detail is null or EdgeText.NotJson ? "invalid json" : failure.Detail),
            FailureKind.UnsupportedMediaType => call.No(Lower(failure.Needed) ?? "content type must be application/json"),
            FailureKind.PayloadTooLarge => call.No("request is too large"),
            FailureKind.NameTaken => call.No("order is not unique"),
            FailureKind.RequestTimeout => call.No("request did not arrive in time", failure.Status),
            FailureKind.VersionMismatch => call.No("order has changed", failure.Status),
            FailureKind.KeyReused => call.No("Idempotency-Key was used with another request", failure.Status),
            FailureKind.TooManyRequests => call.No("too many requests", failure.Status),
            FailureKind.Unavailable => call.No("service is not available, nothing was changed", failure.Status),
            FailureKind.OutcomeUnknown => call.No("it is not known whether the update was made", failure.Status),
            FailureKind.Internal => call.No("internal error", failure.Status),
            _ => call.NotAllowed(),
        };
    }

    /// <summary>This vendor's messages begin with a small letter.</summary>
    private static string? Lower(string? sentence) => sentence is null ? null : char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
