using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>What an answer needs of its request, whoever gives it; kept as a feature of the request once its body is read.</summary>
/// <param name="Xml">The answer is wanted as XML.</param>
internal sealed record CentraCall(bool Xml)
{
    /// <summary>Asks for XML, in the body as in the query.</summary>
    public const string XmlName = "xml";

    /// <summary>The order as errors echo it: in the caller's own form; null when there was none.</summary>
    public JsonValue? Order { get; init; }

    /// <summary>The parcel as errors echo it.</summary>
    public string? Shipment { get; init; }

    /// <summary>The call as far as it is known by now.</summary>
    public static CentraCall Of(HttpContext context) =>
        context.Features.Get<CentraCall>() ?? new(LooseBoolean.Read(context.Request.Query[XmlName]) == true);

    /// <summary>The call that a body makes, with what errors echo of it.</summary>
    public static CentraCall Begin(HttpContext context, LooseFields fields, JsonValue? order = null, string? shipment = null)
    {
        var call = new CentraCall(fields.Flag(XmlName) || Of(context).Xml) { Order = order, Shipment = shipment };
        context.Features.Set(call);
        return call;
    }

    /// <summary>What is wrong with the query, as the answer's message; null where nothing is.</summary>
    public static string? Problem(HttpContext context) =>
        LooseBoolean.Read(context.Request.Query[XmlName]) is null ? CentraErrors.Invalid(XmlName) : null;

    /// <summary>A member as it was sent, for errors to echo.</summary>
    public static JsonValue? Echo(LooseFields fields, string name) => fields.Raw(name) is { } value ? JsonValue.Create(value) : null;

    /// <summary>The answer to success: the order's id is a number, in whatever form it was sent.</summary>
    public IResult Ok(long orderId) => Ok(("order", orderId));

    /// <summary>The answer to success with further members.</summary>
    public IResult Ok(params IEnumerable<(string Name, JsonNode? Value)> members) => Answer(Success(members));

    /// <summary>Business errors are answered with 200; the outcome is in <c>status</c> (Centra page, 2.2).</summary>
    public IResult No(string message, int status = StatusCodes.Status200OK) =>
        Answer(Echoed(new() { ["status"] = "no", ["msg"] = message }), status);

    /// <summary>The one documented answer that is not 200: a key or an endpoint that is not enabled.</summary>
    public IResult NotAllowed() => Answer(new() { ["status"] = "Not Allowed" }, StatusCodes.Status403Forbidden);

    /// <summary>What is documented with members in another order, or with others.</summary>
    public IResult Answer(JsonObject body, int status = StatusCodes.Status200OK) => Xml
        ? new XmlAnswer(status, body)
        : new JsonAnswer(status, JsonAnswer.Json, writer => body.WriteTo(writer));

    /// <summary>The answer to success with a list.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="elements">Writes them.</param>
    public IResult List(string name, Action<Utf8JsonWriter> elements)
    {
        return Xml
            ? new XmlAnswer(StatusCodes.Status200OK, WrittenJson.Read(Write))
            : new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, Write);

        void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteString("status"u8, "ok");
            writer.WriteStartArray(name);
            elements(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    /// <summary>The body with the order and the parcel that the request was about.</summary>
    public JsonObject Echoed(JsonObject body)
    {
        if (Order is not null)
            body["order"] = Order.DeepClone();
        if (Shipment is not null)
            body["shipment"] = Shipment;
        return body;
    }

    /// <summary>What success looks like.</summary>
    public static JsonObject Success(params IEnumerable<(string Name, JsonNode? Value)> members)
    {
        var body = new JsonObject { ["status"] = "ok" };
        foreach (var (name, value) in members)
            body[name] = value;
        return body;
    }

    /// <summary>The id of an order is its number in plain digits.</summary>
    public static string OrderId(long number) => number.ToString(CultureInfo.InvariantCulture);
}
