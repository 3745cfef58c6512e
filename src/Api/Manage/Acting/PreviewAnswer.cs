using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>What a dry run found: the order as the command would leave it, and the events that would tell of it.</summary>
internal static class PreviewAnswer
{
    public static JsonAnswer Of(OrderPreview preview) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("dryRun", true);
        writer.WritePropertyName("order");
        OrderAnswer.Write(writer, preview.Order);
        HistoryAnswer.WriteItems(writer, "events", preview.Events);
        writer.WriteEndObject();
    });
}
