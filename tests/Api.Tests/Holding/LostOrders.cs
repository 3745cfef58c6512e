using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Holding;

/// <summary>Stands before the grains of orders: while told to, what they are to do is lost with their silo, not what they try.</summary>
internal sealed class LostOrders : IIncomingGrainCallFilter
{
    public bool Loses { get; set; }

    public Task Invoke(IIncomingGrainCallContext context) =>
        Loses && context is { Grain: IOrderGrain, MethodName: nameof(IOrderGrain.Execute) }
        && context.Request.GetArgument(0) is OrderCommand { DryRun: false }
            ? Task.FromException(new SiloUnavailableException("As the test wants it."))
            : context.Invoke();
}
