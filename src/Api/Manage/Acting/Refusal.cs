using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>
/// What the order refused, and why: 409 where the lifecycle forbids a verb, 422 where what was sent with it cannot be, 403 where the
/// service is not set up for it.
/// </summary>
internal static class Refusal
{
    /// <param name="rejection">Why.</param>
    /// <param name="order">The order it was refused for.</param>
    /// <param name="part">Names the part of the request that was refused, where it is known.</param>
    public static IResult Of(Rejection rejection, Order order, IEnumerable<KeyValuePair<string, object?>> part)
    {
        var verb = rejection.Verb is { } refused ? ActionTable.NameOf(refused) : null;
        List<KeyValuePair<string, object?>> extensions = [.. part];
        if (verb is not null)
            extensions.Insert(0, new("verb", verb));
        return rejection.Code switch
        {
            RejectionCode.InvalidFields => ManageErrors.Invalid(
                StatusCodes.Status422UnprocessableEntity, "The order was not changed.", ManageErrors.Messages(rejection), extensions),
            RejectionCode.IllegalTransition => TypedResults.Problem(
                $"The lifecycle does not allow {verb}: the order was at status {order.Status}, payment {order.Payment}, "
                + $"fulfillment {order.Fulfillment}{(order.OnHold ? " and on hold" : "")}.",
                statusCode: StatusCodes.Status409Conflict,
                extensions: [.. extensions, ManageErrors.Axes(order)]),
            RejectionCode.NotOffered => TypedResults.Problem(
                $"This service does not offer {verb}: its settings do not allow it.",
                statusCode: StatusCodes.Status403Forbidden,
                extensions: extensions),
            _ => ManageErrors.Rejected(rejection, order),
        };
    }
}
