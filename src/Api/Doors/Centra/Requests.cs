using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>The body of <c>PUT {base}/orders</c> as actions (Centra page, 2.3).</summary>
/// <param name="Call">The order as it was sent, and the form of the answer.</param>
/// <param name="OrderId">The order's number; null when none was sent that could be one.</param>
/// <param name="Actions">Empty when the body asks for nothing.</param>
/// <param name="Problem">The message to a body that cannot be accepted.</param>
internal sealed record UpdateRequest(CentraCall Call, long? OrderId, ValueList<OrderAction> Actions, string? Problem)
{
    public static UpdateRequest Parse(JsonElement body, CentraCall query)
    {
        var fields = new LooseFields(body);
        var call = new CentraCall(Echo(body), query.Xml || fields.Flag(CentraCall.XmlName));
        var orderId = fields.Integer("order");
        List<OrderAction?> actions =
        [
            Comment(fields, "internalComment", "replaceInternalComment", isInternal: true),
            Comment(fields, "comment", "replaceComment", isInternal: false),
            Attributes(fields),
        ];
        var problem = orderId is null ? CentraErrors.OrderMissing : fields.Problem;
        return new(call, orderId, actions.OfType<OrderAction>().ToValueList(), problem);
    }

    /// <summary>The id of an order is its number in plain digits.</summary>
    public static string Id(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonValue? Echo(JsonElement body) =>
        body.TryGetProperty("order", out var order)
        && order.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array)
            ? JsonValue.Create(order)
            : null;

    /// <summary>A replacement flag without a text replaces nothing.</summary>
    private static AddComment? Comment(LooseFields fields, string textName, string flagName, bool isInternal)
    {
        var replace = fields.Flag(flagName);
        return fields.Text(textName) is { } text ? new(text, isInternal, replace) : null;
    }

    private static EditAttributes? Attributes(LooseFields fields)
    {
        var attributes = fields.Map("extraAttributes");
        return attributes.Count > 0 ? new EditAttributes { Attributes = attributes } : null;
    }
}
