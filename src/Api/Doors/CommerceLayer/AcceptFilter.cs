namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Refuses a client that does not take JSON:API (page, A5), after the content type has been judged.</summary>
internal sealed class AcceptFilter(DoorErrorWriter errors) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return JsonApi.Accepts(http.Request.Headers)
            ? await next(context)
            : errors.Render(http, new DoorFailure(FailureKind.NotAcceptable, http.Request.Headers.Accept.ToString()));
    }
}
