using OrderGrains.Deliveries;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>A pump at work.</summary>
internal sealed class RunningPump
{
    private readonly CancellationTokenSource _stop;
    private readonly Task _work;

    /// <param name="webhook">Whom it tells.</param>
    /// <param name="work">Its work, until it is told to stop.</param>
    /// <param name="stop">Ends it with all others.</param>
    public RunningPump(Webhook webhook, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        (Webhook, _stop) = (webhook, CancellationTokenSource.CreateLinkedTokenSource(stop));
        _work = work(_stop.Token);
    }

    public Webhook Webhook { get; }

    /// <summary>Returns when it has left the rest to whoever comes next.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();

        // However it ended: it was cancelled.
        await Task.WhenAny(_work);
        _stop.Dispose();
    }
}
