using OrderGrains.Orders.Writing;

namespace OrderGrains.Simulate.Faults;

/// <summary>A lease that does not keep its word.</summary>
internal sealed class FaultyLease(IActivationLease inner, Defects defects) : IActivationLease
{
    private int _taken;

    public long Period => defects.PeriodsIgnored ? 0 : inner.Period;

    public bool Holds()
    {
        // Asked right after an order was taken over: whether what is loaded next may be trusted later.
        if (_taken > 0)
        {
            _taken--;
            return true;
        }

        return defects.LeaseAlwaysHolds || inner.Holds();
    }

    public async Task TakeOver(CancellationToken cancellationToken)
    {
        if (!defects.TakesOverAtOnce)
            await inner.TakeOver(cancellationToken);
        if (defects.PeriodsIgnored)
            _taken++;
    }
}
