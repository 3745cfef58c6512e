using OrderGrains.Deliveries;

namespace OrderGrains.Api.Deliveries.Relaying;

/// <summary>What waits in a queue.</summary>
/// <param name="Waiting">What is kept of it.</param>
/// <param name="Turn">Who came first goes first.</param>
/// <param name="Receiver">Whom it goes to, once that is known.</param>
internal readonly record struct QueuedDelivery(WaitingDelivery Waiting, long Turn, string? Receiver);
