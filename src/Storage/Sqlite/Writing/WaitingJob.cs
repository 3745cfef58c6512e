using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>A job with a result that is told when it is durable.</summary>
/// <param name="key">See <see cref="WriteJob.Key"/>.</param>
/// <param name="work">What is done on the session; must have no effect outside the database.</param>
/// <param name="cancellationToken">Takes the job back while it waits; from then on it runs to its end.</param>
internal sealed class WaitingJob<T>(OrderKey? key, Func<WriterSession, T> work, CancellationToken cancellationToken) : WriteJob(key)
{
    // Continuations run elsewhere: the writer's thread must go on to the next transaction.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override bool IsCanceled => cancellationToken.IsCancellationRequested && _done.TrySetCanceled(cancellationToken);

    public override void Run(WriterSession session) => _result = work(session);

    public override void Complete() => _done.TrySetResult(_result!);

    public override void Fail(OrderStoreException failure) => _done.TrySetException(failure);
}
