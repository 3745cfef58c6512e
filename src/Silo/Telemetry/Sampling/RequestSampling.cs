using Microsoft.AspNetCore.Http.Features;

namespace OrderGrains.Silo.Telemetry.Sampling;

/// <summary>
/// Which requests the framework begins a span for. OpenTelemetry's samplers are asked too late for that: a request they leave out has its
/// span all the same, which nobody ever sees, and every request would pay for it.
/// </summary>
/// <param name="share">Of the requests that bring no trace of their own, from 0 to 1.</param>
/// <param name="random">Draws them.</param>
internal sealed class RequestSampling(double share, Random random)
{
    /// <summary>
    /// One that brings a trace is left to the samplers, which go by what its caller decided
    /// (https://www.w3.org/TR/trace-context/#sampled-flag).
    /// </summary>
    public bool IsOpen(IFeatureCollection request)
    {
        var http = request.Get<IHttpRequestFeature>();
        return http is null
            || (!OperationsPages.Have(http.Path) && (http.Headers.TraceParent.Count > 0 || random.NextDouble() < share));
    }
}
