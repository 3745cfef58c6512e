using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry;

namespace OrderGrains.Silo.Telemetry.Sampling;

/// <summary>Begins requests that are not sampled while OpenTelemetry asks for no spans; measuring goes on.</summary>
internal sealed class SampledApplication<TContext>(IHttpApplication<TContext> application, RequestSampling sampling)
    : IHttpApplication<TContext>
    where TContext : notnull
{
    public TContext CreateContext(IFeatureCollection contextFeatures)
    {
        if (sampling.IsOpen(contextFeatures))
            return application.CreateContext(contextFeatures);
        using (SuppressInstrumentationScope.Begin())
            return application.CreateContext(contextFeatures);
    }

    public Task ProcessRequestAsync(TContext context) => application.ProcessRequestAsync(context);

    public void DisposeContext(TContext context, Exception? exception) => application.DisposeContext(context, exception);
}
