using Yarp.ReverseProxy.Forwarder;

namespace OrderGrains.Balancer;

/// <summary>
/// Sends a request on to another destination when the first could not be connected to: it has then certainly not been run. A request
/// that may have arrived is never repeated; that is for the client to decide.
/// </summary>
internal sealed class NextDestination(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        var proxy = context.GetReverseProxyFeature();
        var left = proxy.AvailableDestinations.ToList();
        while (true)
        {
            await next(context);
            if (proxy.ProxiedDestination is not { } tried || !NeverArrived(context) || !left.Remove(tried) || left.Count == 0)
                return;

            proxy.AvailableDestinations = left;
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Response.Clear();
            context.Request.Body.Position = 0;
        }
    }

    private static bool NeverArrived(HttpContext context) =>
        !context.Response.HasStarted
        && context.GetForwarderErrorFeature()?.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
}
