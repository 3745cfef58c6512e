using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Orders;
using OrderGrains.Orders.Store;

namespace OrderGrains.Storage.Payloads;

/// <summary>
/// An order as the bytes of its row: its canonical JSON, and beside it the number of the schema the JSON follows. Older schemas are
/// brought up one step at a time while reading; a row is written in the newest.
/// </summary>
/// <param name="upgrades">The step from schema n to n + 1 at index n - 1.</param>
internal sealed class OrderPayload(params IReadOnlyList<Func<JsonObject, JsonObject>> upgrades)
{
    /// <summary>The codec of this program: schema 1.</summary>
    public static readonly OrderPayload Current = new();

    public int Schema => upgrades.Count + 1;

#pragma warning disable CA1822 // Writing belongs to the schema the instance stands for.
    public byte[] Write(Order order) =>
        StoredJson.Write(writer => OrderJson.Write(writer, order));
#pragma warning restore CA1822

    /// <exception cref="NotSupportedException">The schema is newer than this program.</exception>
    /// <exception cref="JsonException">The bytes are no order.</exception>
    public Order Read(long schema, ReadOnlySpan<byte> payload)
    {
        if (schema < 1 || schema > Schema)
            throw new NotSupportedException($"The order was written with schema {schema}; this program reads 1 to {Schema}.");
        var order = schema == Schema
            ? JsonSerializer.Deserialize(payload, StoredOrderJson.Order)
            : Upgrade(schema, payload).Deserialize(StoredOrderJson.Order);
        return order ?? throw new JsonException("The payload is null.");
    }

    private JsonObject Upgrade(long schema, ReadOnlySpan<byte> payload)
    {
        var json = JsonNode.Parse(payload) as JsonObject ?? throw new JsonException("The payload is no JSON object.");
        for (var step = (int)schema; step < Schema; step++)
            json = upgrades[step - 1](json);
        return json;
    }
}
