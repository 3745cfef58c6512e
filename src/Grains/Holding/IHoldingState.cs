using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Holding;

/// <summary>What is stored of something that is kept for orders while they are being placed.</summary>
/// <typeparam name="TState">The state itself.</typeparam>
/// <typeparam name="THold">What keeps some of it.</typeparam>
internal interface IHoldingState<out TState, THold>
    where THold : IOrderHold
{
    /// <summary>What is kept of it now.</summary>
    ValueList<THold> Holds { get; }

    /// <summary>The state with these holds instead.</summary>
    TState With(ValueList<THold> holds);
}
