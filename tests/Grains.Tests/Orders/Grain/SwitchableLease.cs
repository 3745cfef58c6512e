using OrderGrains.Orders.Writing;

namespace OrderGrains.Tests.Orders.Grain;

/// <summary>A lease that a test takes away.</summary>
public sealed class SwitchableLease : IActivationLease
{
    public bool Held { get; set; } = true;

    public long Period { get; set; }

    public bool Holds() => Held;

    public Task TakeOver(CancellationToken cancellationToken) => Task.CompletedTask;
}
