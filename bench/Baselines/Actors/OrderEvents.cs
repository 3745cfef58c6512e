using System.Text.Json.Serialization;

namespace OrderGrains.Bench.Baselines.Actors;

/// <summary>The events' JSON without reflection.</summary>
[JsonSerializable(typeof(OrderCreated))]
[JsonSerializable(typeof(OrderShipped))]
internal sealed partial class OrderEvents : JsonSerializerContext;
