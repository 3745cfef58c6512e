namespace OrderGrains.Orders.Writing;

/// <summary>The lease of a process that holds the operating system's lock on its database: there is no other to be fenced from.</summary>
public sealed class ExclusiveLease : IActivationLease
{
    public long Period => 0;

    public bool Holds() => true;

    public Task TakeOver(CancellationToken cancellationToken) => Task.CompletedTask;
}
