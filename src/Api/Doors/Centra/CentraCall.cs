using System.Text.Json.Nodes;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Doors.Centra;

/// <summary>What an answer needs of its request, whoever gives it; kept as a feature of the request once its body is read.</summary>
/// <param name="Order">The order id in the caller's own form, which errors echo; null when there was none.</param>
/// <param name="Xml">The answer is wanted as XML.</param>
internal sealed record CentraCall(JsonValue? Order, bool Xml)
{
    /// <summary>Asks for XML, in the body as in the query.</summary>
    public const string XmlName = "xml";

    /// <summary>The call as far as it is known by now.</summary>
    public static CentraCall Of(HttpContext context) =>
        context.Features.Get<CentraCall>() ?? new(null, LooseBoolean.Read(context.Request.Query[XmlName]) == true);

    /// <summary>What is wrong with the query, as the answer's message; null where nothing is.</summary>
    public static string? Problem(HttpContext context) =>
        LooseBoolean.Read(context.Request.Query[XmlName]) is null ? CentraErrors.Invalid(XmlName) : null;

    /// <summary>The answer to success: the order's id is a number, in whatever form it was sent.</summary>
    public IResult Ok(long orderId) => Answer(StatusCodes.Status200OK, new() { ["status"] = "ok", ["order"] = orderId });

    public IResult Ok(JsonArray orders) => Answer(StatusCodes.Status200OK, new() { ["status"] = "ok", ["orders"] = orders });

    /// <summary>Business errors are answered with 200; the outcome is in <c>status</c> (Centra page, 2.2).</summary>
    public IResult No(string message, int status = StatusCodes.Status200OK)
    {
        var body = new JsonObject { ["status"] = "no", ["msg"] = message };
        if (Order is not null)
            body["order"] = Order.DeepClone();
        return Answer(status, body);
    }

    /// <summary>The one documented answer that is not 200: a key or an endpoint that is not enabled.</summary>
    public IResult NotAllowed() => Answer(StatusCodes.Status403Forbidden, new() { ["status"] = "Not Allowed" });

    private IResult Answer(int status, JsonObject body) => Xml
        ? new XmlAnswer(status, body)
        : new JsonAnswer(status, JsonAnswer.Json, writer => body.WriteTo(writer));
}
