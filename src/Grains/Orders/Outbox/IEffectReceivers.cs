using OrderGrains.Orders.Store;

namespace OrderGrains.Orders.Outbox;

/// <summary>Those whom effects are for.</summary>
internal interface IEffectReceivers
{
    /// <summary>Returns when the receiver has carried the effect out and kept that it has.</summary>
    Task Deliver(OutboxItem item);
}
