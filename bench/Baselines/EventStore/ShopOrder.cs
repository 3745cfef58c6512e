using System.Text.Json.Nodes;

namespace OrderGrains.Bench.Baselines.EventStore;

/// <summary>The aggregate: Marten folds a stream's events into it and keeps it as a document beside them.</summary>
public sealed class ShopOrder
{
    /// <summary>The name of the stream.</summary>
    public string Id { get; set; } = "";

    public JsonObject Document { get; set; } = [];

    public static ShopOrder Create(OrderCreated created) => new() { Document = created.Document };

    public void Apply(OrderShipped shipped) => shipped.ApplyTo(Document);
}
