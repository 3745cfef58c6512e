using OrderGrains.Orders;

namespace OrderGrains.Cluster.Tests.Crashes;

/// <summary>Stops a node at a point of an order's first update, until the test lets the dead node go on.</summary>
public sealed class CrashPlan(string orderId, CrashPoint point)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the update has come to the point.</summary>
    public Task Reached => _reached.Task.WaitAsync(Patience);

    /// <summary>The node wakes up: what it waits for has failed, as far as it can tell.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Called by the node; returns at once unless this is the point, and it is there for the first time.</summary>
    public Task Pass(CrashPoint here, OrderKey key) =>
        here == point && key.OrderId == orderId && _reached.TrySetResult() ? _released.Task : Task.CompletedTask;
}
