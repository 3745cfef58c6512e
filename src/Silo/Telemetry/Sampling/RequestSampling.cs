using Microsoft.AspNetCore.Http.Features;

namespace OrderGrains.Silo.Telemetry.Sampling;

/// <summary>
/// Which requests the framework begins a span for. OpenTelemetry's samplers are asked too late for that: a request they leave out has its
/// span all the same, which nobody ever sees, and every request would pay for it. And they know shares only: what traces cost would grow
/// with the load, and who has little of it would see next to none.
/// </summary>
/// <param name="pause">
/// How long, at least, from one request that brings no trace of its own and has a span to the next; zero where all have one.
/// </param>
/// <param name="time">Measures it.</param>
internal sealed class RequestSampling(TimeSpan pause, TimeProvider time)
{
    private long _last = time.GetTimestamp() - (long)(pause.TotalSeconds * time.TimestampFrequency);

    /// <summary>
    /// One that brings a trace is left to the samplers, which go by what its caller decided
    /// (https://www.w3.org/TR/trace-context/#sampled-flag).
    /// </summary>
    public bool IsOpen(IFeatureCollection request)
    {
        var http = request.Get<IHttpRequestFeature>();
        return http is null || (!OperationsPages.Have(http.Path) && (http.Headers.TraceParent.Count > 0 || IsNext()));
    }

    private bool IsNext()
    {
        if (pause == TimeSpan.Zero)
            return true;
        var (last, now) = (Interlocked.Read(ref _last), time.GetTimestamp());
        return time.GetElapsedTime(last, now) >= pause && Interlocked.CompareExchange(ref _last, now, last) == last;
    }
}
