using Microsoft.Net.Http.Headers;
using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>One order, as it is or as it was.</summary>
internal static class OrderEndpoint
{
    public static readonly DoorQuery Parameters = new(
        new("version", "Shows the order as it was at this version, from 1 to the present one."),
        new("at", "Shows the order as it was at this ISO 8601 time: at the last version that was made by then."));

    public static async Task<IResult> Get(string id, DoorRequest request, HttpRequest http)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var moment = new OrderMoment(query.Number("version", long.MinValue, long.MaxValue), query.Time("at"));
        if (moment is { Version: not null, At: not null })
            query.Problems.Add(new("at", "cannot be given with a version"));
        if (query.Problems.Count > 0)
            return ManageErrors.InvalidQuery(query.Problems);

        var isPast = moment is not { Version: null, At: null };
        var reply = isPast ? await request.ReadAsOf(id, moment) : await request.Read(id);
        return reply switch
        {
            { Outcome: OrderOutcome.Accepted, Order: { } order } => IsKnown(order, http)
                ? Results.StatusCode(StatusCodes.Status304NotModified)
                : OrderAnswer.Of(order, StatusCodes.Status200OK),
            { Outcome: OrderOutcome.NotFound } => request.Fail(
                isPast ? ManageErrors.NotFound(id, moment) : ManageErrors.NotFound(id)),
            { Outcome: OrderOutcome.Gone } => ManageErrors.Gone(id),
            _ => request.Fail(reply),
        };
    }

    private static bool IsKnown(Order order, HttpRequest request)
    {
        var current = new EntityTagHeaderValue(ConditionalHeaders.ETag(order.Version));
        return EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
            && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: false));
    }
}
