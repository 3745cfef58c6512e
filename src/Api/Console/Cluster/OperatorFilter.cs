using OrderGrains.Api.Console.Sessions;
using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Console.Cluster;

/// <summary>Lets only operators' sessions pass; an API key alone never is one.</summary>
internal sealed class OperatorFilter(ConsoleSessions sessions, OperatorSession operators, DoorErrorWriter errors) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (session, caller) = await sessions.Find(context.HttpContext);
        return caller is not null && operators.IsOf(session, caller)
            ? await next(context)
            : errors.Render(context.HttpContext, new(FailureKind.Forbidden, "This is the operator's: show the operator's key first."));
    }
}
