using OrderGrains.Orders.Writing;

namespace OrderGrains.Simulate.Faults;

/// <summary>A lease that does not keep its word.</summary>
internal sealed class FaultyLease(IActivationLease inner, Defects defects) : IActivationLease
{
    public long Period => inner.Period;

    public bool Holds() => defects.LeaseAlwaysHolds || inner.Holds();

    public Task TakeOver(CancellationToken cancellationToken) =>
        defects.TakesOverAtOnce ? Task.CompletedTask : inner.TakeOver(cancellationToken);
}
