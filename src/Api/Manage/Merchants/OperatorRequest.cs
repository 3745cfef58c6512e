using System.Text.Json;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Merchants;

/// <summary>A request of the operator, who is no merchant's caller: its body, and why it could not be read.</summary>
internal sealed class OperatorRequest
{
    private readonly HttpContext _context;
    private readonly RequestBody _body;

    private OperatorRequest(HttpContext context, RequestBody body) => (_context, _body) = (context, body);

    public JsonElement Body => _body.Json;

    /// <summary>What the framework calls to bind a handler's parameter.</summary>
    public static async ValueTask<OperatorRequest> BindAsync(HttpContext context)
    {
        var body = await RequestBody.Read(context.Request, ManageEndpoints.Profile);
        context.Response.RegisterForDispose(body);
        return new(context, body);
    }

    /// <summary>Answers a request that could not be read instead of its handler.</summary>
    public static ValueTask<object?> Guard(EndpointFilterInvocationContext call, EndpointFilterDelegate handler) =>
        call.Arguments.OfType<OperatorRequest>().FirstOrDefault() is { _body.Failure: { } failure } request
            ? new(request.Fail(failure))
            : handler(call);

    public IResult Fail(DoorFailure failure) =>
        _context.RequestServices.GetRequiredService<DoorErrorWriter>().Render(_context, failure);
}
