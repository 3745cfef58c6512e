using System.Reflection;

namespace OrderGrains.Api.Doors;

/// <summary>
/// Reads the request before a handler that takes one is called, and answers in the door's words where it cannot be read. What was read
/// is given back with the answer; where the handler threw, when the response is complete, as whoever answers for it may quote the body.
/// </summary>
internal static class DoorGate
{
    /// <summary>To be applied to the routes of a door.</summary>
    public static void Guard(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is not { } handler || !endpoint.Metadata.OfType<MethodInfo>().Any(TakesRequest))
            return;
        var profile = endpoint.Metadata.OfType<DoorProfile>().Last();
        var services = endpoint.ApplicationServices.GetRequiredService<DoorServices>();
        endpoint.RequestDelegate = context => Run(context, profile, services, handler);
    }

    private static bool TakesRequest(MethodInfo handler) =>
        handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(DoorRequest));

    private static async Task Run(HttpContext context, DoorProfile profile, DoorServices services, RequestDelegate handler)
    {
        var request = await DoorRequest.Read(context, profile, services);
        try
        {
            if (request.Failure is { } failure)
            {
                await request.Fail(failure).ExecuteAsync(context);
            }
            else
            {
                context.Features.Set(request);
                await handler(context);
            }
        }
        catch
        {
            context.Response.RegisterForDispose(request);
            throw;
        }

        request.Dispose();
    }
}
