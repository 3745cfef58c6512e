using OrderGrains.Orders;
using OrderGrains.Orders.Store;
using OrderGrains.Storage.Tests.Contract;
using OrderGrains.Storage.Writing;

namespace OrderGrains.Storage.Tests.Writing;

public sealed class BatchQueueTests
{
    private readonly Queue<Job> _waiting = new();
    private readonly BatchQueue<Job> _queue = new(maxBatch: 3);

    [Fact]
    public void Gather_MoreThanABatch_IsSplitInTheOrderItWasAsked()
    {
        var jobs = Ask(size: 1, Keys(5));

        Assert.Equal(jobs[..3], _queue.Gather(Take));
        Assert.Equal(jobs[3..], _queue.Gather(Take));
        Assert.Empty(_queue.Gather(Take));
    }

    [Fact]
    public void Gather_TwoOfOneOrder_GoIntoBatchesOneAfterTheOther()
    {
        var keys = Keys(2);
        var jobs = Ask(size: 1, keys[0], keys[0], keys[1]);

        Assert.Equal([jobs[0], jobs[2]], _queue.Gather(Take));
        Assert.True(_queue.HasCarried);
        Assert.Equal([jobs[1]], _queue.Gather(Take));
    }

    [Fact]
    public void Gather_GreatJobs_EndTheirBatchWithoutBeingRefused()
    {
        var keys = Keys(3);
        var jobs = Ask(BatchQueue<Job>.EnoughBytes, keys[0], keys[0], keys[1], keys[2]);

        Assert.All(jobs, job => Assert.Equal([job], _queue.Gather(Take)));
        Assert.Empty(_queue.Gather(Take));
    }

    [Fact]
    public void Gather_GivenUpWhileItWaited_IsLeftOut()
    {
        var jobs = Ask(size: 1, Keys(2));
        jobs[0].GiveUp();

        Assert.Equal([jobs[1]], _queue.Gather(Take));
    }

    private static OrderKey[] Keys(int count) => [.. Enumerable.Range(0, count).Select(_ => Sample.NewKey())];

    private Job[] Ask(long size, params OrderKey[] keys)
    {
        var jobs = keys.Select(key => new Job(key, size)).ToArray();
        foreach (var job in jobs)
            _waiting.Enqueue(job);
        return jobs;
    }

    private bool Take(bool wait, out Job job) => _waiting.TryDequeue(out job!);

    private sealed class Job(OrderKey key, long size) : WriteJob(key)
    {
        private bool _givenUp;

        public override long Size => size;

        public override bool IsCanceled => _givenUp;

        public void GiveUp() => _givenUp = true;

        public override void Complete()
        {
        }

        public override void Fail(OrderStoreException failure)
        {
        }
    }
}
