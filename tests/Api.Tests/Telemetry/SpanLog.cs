using System.Diagnostics;
using OpenTelemetry;

namespace OrderGrains.Api.Tests.Telemetry;

/// <summary>Keeps the spans that have ended, and tells when those are there that somebody waits for.</summary>
internal sealed class SpanLog : BaseProcessor<Activity>
{
    private readonly Lock _lock = new();
    private readonly List<Activity> _ended = [];
    private readonly List<(Func<IReadOnlyList<Activity>, bool> Enough, TaskCompletionSource<IReadOnlyList<Activity>> Told)> _waiting = [];

    public override void OnEnd(Activity data)
    {
        lock (_lock)
        {
            _ended.Add(data);
            foreach (var (_, told) in _waiting.FindAll(waiting => waiting.Enough(_ended)))
                told.TrySetResult([.. _ended]);
        }
    }

    /// <summary>All spans, once there are enough of them.</summary>
    public async Task<IReadOnlyList<Activity>> Until(Func<IReadOnlyList<Activity>, bool> enough)
    {
        var told = new TaskCompletionSource<IReadOnlyList<Activity>>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (enough(_ended))
                return [.. _ended];
            _waiting.Add((enough, told));
        }

        return await told.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
