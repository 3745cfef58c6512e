using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage;
using OrderGrains.Orders;
using OrderGrains.Silo;

namespace OrderGrains.Api.Console.Orders;

/// <summary>One order as each door shows it at this moment: <c>{"version","doors":[{"door","call","hidden","body"}]}</c>.</summary>
internal static class DoorViewEndpoint
{
    public static async Task<IResult> Get(string id, DoorRequest request, HttpContext context, OrderGrainsOptions options)
    {
        var reply = await request.Read(id);
        if (reply is not { Outcome: OrderOutcome.Accepted, Order: { } order })
            return request.Fail(reply.Outcome == OrderOutcome.NotFound ? ManageErrors.NotFound(id) : DoorFailure.From(reply));

        var merchant = await request.Merchant();
        var baseUrl = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", order.Version);
            writer.WriteStartArray("doors");
            foreach (var view in DoorViews.All(options.Doors.CentraBase))
            {
                writer.WriteStartObject();
                writer.WriteString("door", view.Door.ToString());
                writer.WriteString("call", view.Call(order));
                writer.WriteString("hidden", view.Hidden(order, merchant));
                writer.WritePropertyName("body");
                view.Render(order, merchant, baseUrl).Write(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
