using System.Text.Json.Nodes;

namespace OrderGrains.Bench.Baselines;

/// <summary>The first event of an order: its document.</summary>
public sealed record OrderCreated(JsonObject Document);
