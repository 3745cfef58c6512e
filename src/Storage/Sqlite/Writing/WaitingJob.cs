using System.Diagnostics;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Sqlite.Writing;

/// <summary>A job with a result that is told when it is durable.</summary>
/// <param name="key">See <see cref="WriteJob.Key"/>.</param>
/// <param name="work">What is done on the session; must have no effect outside the database.</param>
/// <param name="spans">See <see cref="WriteJob.Spans"/>.</param>
/// <param name="cancellationToken">Takes the job back while it waits; from then on it runs to its end.</param>
internal sealed class WaitingJob<T>(
    OrderKey? key, Func<WriterSession, T> work, IReadOnlyList<Activity> spans, CancellationToken cancellationToken) : SessionJob(key)
{
    private readonly Answer<T> _answer = new(cancellationToken);

    public Task<T> Done => _answer.Done;

    public override IReadOnlyList<Activity> Spans => spans;

    public override bool IsCanceled => _answer.IsCanceled;

    public override void Run(WriterSession session) => _answer.Value = work(session);

    public override void Complete() => _answer.Give();

    public override void Fail(OrderStoreException failure) => _answer.Fail(failure);
}
