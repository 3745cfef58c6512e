using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Writing;

/// <summary>A result that is handed over when it is durable, and not before.</summary>
/// <param name="cancellationToken">Takes the question back while it waits; from then on it is answered.</param>
internal sealed class Answer<T>(CancellationToken cancellationToken)
{
    // Continuations run elsewhere: the writer must go on to the next transaction.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Done => _done.Task;

    /// <summary>What <see cref="Give"/> will give.</summary>
    public T? Value { get; set; }

    public bool IsCanceled => cancellationToken.IsCancellationRequested && _done.TrySetCanceled(cancellationToken);

    public void Give() => _done.TrySetResult(Value!);

    public void Fail(OrderStoreException failure) => _done.TrySetException(failure);
}
