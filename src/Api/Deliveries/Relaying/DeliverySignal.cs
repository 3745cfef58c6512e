namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>Tells this process's relay that a webhook was changed here, or a delivery asked for, so that it need not find out.</summary>
internal sealed class DeliverySignal
{
    private volatile TaskCompletionSource _poked = New();

    /// <summary>Ends at the next <see cref="Poke"/>; take it before looking.</summary>
    public Task Poked => _poked.Task;

    public void Poke() => Interlocked.Exchange(ref _poked, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
