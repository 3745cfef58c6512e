using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>Stands before the grains of orders and merchants and fails every call for as long as it is told to.</summary>
internal sealed class FailingGrains : IIncomingGrainCallFilter
{
    /// <summary>What calls to orders fail with.</summary>
    public Exception? OfOrders { get; set; }

    /// <summary>What calls to merchants fail with.</summary>
    public Exception? OfMerchants { get; set; }

    public Task Invoke(IIncomingGrainCallContext context) => context.Grain switch
    {
        IOrderGrain when OfOrders is { } failure => Task.FromException(failure),
        IMerchantGrain when OfMerchants is { } failure => Task.FromException(failure),
        _ => context.Invoke(),
    };
}
