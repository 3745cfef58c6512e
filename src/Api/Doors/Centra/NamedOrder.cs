using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>The order that a list is narrowed to by its number.</summary>
/// <param name="Orders">The order, or nothing where there is none; null where the list is not narrowed.</param>
/// <param name="Failure">The answer where it could not be read.</param>
internal readonly record struct NamedOrder(IAsyncEnumerable<Order>? Orders, IResult? Failure)
{
    public static async Task<NamedOrder> Find(DoorRequest request, CentraQuery query) =>
        query.Id("order") is { } number ? await Find(request, CentraCall.OrderId(number)) : default;

    public static async Task<NamedOrder> Find(DoorRequest request, string orderId)
    {
        var reply = await request.Read(orderId);
        return reply.Outcome switch
        {
            OrderOutcome.Accepted => new(AsyncEnumerable.Repeat(reply.Order!, 1), null),
            OrderOutcome.NotFound => new(AsyncEnumerable.Empty<Order>(), null),
            _ => new(null, request.Fail(reply)),
        };
    }
}
