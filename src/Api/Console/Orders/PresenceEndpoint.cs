using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Orders;
using OrderGrains.Orders;

namespace OrderGrains.Api.Console.Orders;

/// <summary>Who holds an order: <c>{"silo","leased","waiting","writing"}</c>.</summary>
internal static class PresenceEndpoint
{
    public static async Task<IResult> Get(string id, DoorRequest request, OrderCalls orders, GrainReads reads)
    {
        var reply = await request.Read(id);
        if (reply is not { Outcome: OrderOutcome.Accepted, Order: { } order })
            return request.Fail(reply.Outcome == OrderOutcome.NotFound ? ManageErrors.NotFound(id) : DoorFailure.From(reply));

        var grain = orders.Grain(new OrderKey(request.Caller.Merchant, order.Id));
        var presence = await reads.Ask(grain, asked => asked.Presence(), request.Aborted);
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("silo", presence.Silo);
            writer.WriteBoolean("leased", presence.Leased);
            writer.WriteNumber("waiting", presence.Waiting);
            writer.WriteNumber("writing", presence.Writing);
            writer.WriteEndObject();
        });
    }
}
