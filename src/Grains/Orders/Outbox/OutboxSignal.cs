namespace OrderGrains.Orders.Outbox;

/// <summary>Wakes the <see cref="OutboxRelay"/> of this process. Pokes that come while it is busy count as one.</summary>
public sealed class OutboxSignal
{
    private volatile TaskCompletionSource _poked = NewSource();

    /// <summary>Says that a commit has left effects to deliver. Never blocks.</summary>
    public void Poke() => _poked.TrySetResult();

    /// <summary>
    /// Returns at the next poke, at once if there was one since the last return, or when <paramref name="timeout"/> is over.
    /// </summary>
    internal async Task Wait(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        var poked = _poked;
        try
        {
            await poked.Task.Here().WaitAsync(timeout, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return;
        }

        _poked = NewSource();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
