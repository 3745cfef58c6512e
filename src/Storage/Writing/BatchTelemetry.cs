using System.Diagnostics;
using OrderGrains.Telemetry;

namespace OrderGrains.Storage.Writing;

/// <summary>What a writer tells of its batches: their spans, sizes and durations. Where nobody listens, nothing is looked at.</summary>
/// <param name="engine">The database's name among <see cref="Labels.Engine"/>.</param>
/// <param name="time">Measures how long they take.</param>
internal sealed class BatchTelemetry(string engine, TimeProvider time)
{
    private readonly BatchMetrics _metrics = new(engine);

    private TimeProvider Time => time;

    /// <summary>A batch begins; it ends when what is returned is disposed of.</summary>
    public Batch Begin(IReadOnlyList<WriteJob> jobs) => new(this, Span(jobs), jobs.Count);

    private Activity? Span(IReadOnlyList<WriteJob> jobs)
    {
        List<Activity>? commits = null;
        foreach (var job in jobs)
        {
            if (job.Spans.Count > 0)
                (commits ??= []).AddRange(job.Spans);
        }

        if (commits is null || OrderTraces.Batch(commits) is not { } span)
            return null;
        span.SetTag(Labels.Engine.Name, engine);
        span.SetTag("db.operation.batch.size", jobs.Count);
        return span;
    }

    /// <summary>A batch under way.</summary>
    public readonly struct Batch(BatchTelemetry telemetry, Activity? span, int jobs) : IDisposable
    {
        private readonly long? _begun = BatchMetrics.IsEnabled ? telemetry.Time.GetTimestamp() : null;

        public void Dispose()
        {
            if (_begun is { } begun)
                telemetry._metrics.Ended(jobs, telemetry.Time.GetElapsedTime(begun));
            span?.Dispose();
        }
    }

}
