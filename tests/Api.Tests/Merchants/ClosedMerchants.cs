using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Merchants;

/// <summary>Stands before the grains of merchants, counts who asks and lets nobody in while it is closed.</summary>
internal sealed class ClosedMerchants : IIncomingGrainCallFilter
{
    private int _asked;

    public bool IsClosed { get; set; }

    public int Asked => _asked;

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is not IMerchantGrain)
            return context.Invoke();

        Interlocked.Increment(ref _asked);
        return IsClosed ? throw new InvalidOperationException("The merchant's grain is closed.") : context.Invoke();
    }
}
