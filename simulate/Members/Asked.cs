using OrderGrains.Orders;

namespace OrderGrains.Simulate.Members;

/// <summary>A call of one silo to another, until there is an answer, or it is given up.</summary>
internal sealed class Asked
{
    private static readonly TimerCallback TimeOut = static asked => ((Asked)asked!).Fail(new TimeoutException("There is no answer."));

    private readonly TaskCompletionSource<OrderReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Member _target;
    private readonly ITimer _timeout;

    /// <param name="from">Who asks, by whose clock it is given up.</param>
    /// <param name="target">Whose dying is noticed.</param>
    /// <param name="time">How long an answer is waited for.</param>
    public Asked(Member from, Member target, TimeSpan time)
    {
        _target = target;
        _timeout = from.Process.Time.CreateTimer(TimeOut, this, time, Timeout.InfiniteTimeSpan);
        target.Unanswered.Add(this);
    }

    public Task<OrderReply> Reply => _reply.Task;

    public void Answer(OrderReply reply)
    {
        if (_reply.TrySetResult(reply))
            End();
    }

    public void Fail(Exception failure)
    {
        if (_reply.TrySetException(failure))
            End();
    }

    private void End()
    {
        _timeout.Dispose();
        _target.Unanswered.Remove(this);
    }
}
