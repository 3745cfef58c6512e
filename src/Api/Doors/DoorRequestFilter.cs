namespace OrderGrains.Api.Doors;

/// <summary>Answers a request that could not be read, in the door's words, instead of the handler.</summary>
internal sealed class DoorRequestFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is DoorRequest { Failure: { } failure } request)
                return new(request.Fail(failure));
        }

        return next(context);
    }
}
