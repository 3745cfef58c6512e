namespace OrderGrains.Bench.Baselines.EventStore;

/// <summary>The command. Wolverine finds the stream by the name of the member <c>ShopOrderId</c>.</summary>
public sealed record ShipOrder(string ShopOrderId, OrderShipped Shipped);
