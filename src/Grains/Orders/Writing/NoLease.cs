namespace OrderGrains.Orders.Writing;

/// <summary>
/// The lease of a process that cannot know whether another serves the same orders: every answer without a write asks the store whether
/// the order still has the version it rests on.
/// </summary>
public sealed class NoLease : IActivationLease
{
    public long Period => 0;

    public bool Holds() => false;

    public Task TakeOver(CancellationToken cancellationToken) => Task.CompletedTask;
}
