using OrderGrains.Orders;

namespace OrderGrains.Simulate.Database;

/// <summary>A transaction and the rows it holds until it ends.</summary>
internal sealed class Transaction
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<OrderKey> Held { get; } = [];

    /// <summary>The writer's row, which it has locked, and its number among the writer's.</summary>
    public (WriterRow Row, Guid Writer, long Number)? Entered { get; set; }

    /// <summary>It is being made durable: whoever ends its connection may come too late.</summary>
    public bool IsFlushing { get; set; }

    /// <summary>A statement has failed: nothing can be done but to roll it back.</summary>
    public bool HasFailed { get; set; }

    public Task Ended => _ended.Task;

    public void End() => _ended.TrySetResult();
}
