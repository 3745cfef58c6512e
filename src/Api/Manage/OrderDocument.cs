using System.Text.Json;
using System.Text.Json.Serialization;
using OrderGrains.Api.Orders;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>Reads an order posted in canonical JSON.</summary>
internal static class OrderDocument
{
    /// <summary>What the service computes itself. A document that was read here may be posted again with them in it.</summary>
    private static readonly string[] Computed = ["merchant", "version", "updatedAt", "oldestReader", "totals"];

    /// <summary>The canonical reading, made strict: no unknown or repeated members, no enumerations by number, no stray nulls.</summary>
    private static readonly JsonSerializerOptions Strict = new(OrderJsonContext.Default.Options)
    {
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new WholeNumberConverter<int>(),
            new WholeNumberConverter<long>(),
            new DecimalConverter(),
        },
        TypeInfoResolver = OrderJsonContext.Default,
    };

    /// <summary>The order under the caller's merchant, or what stands in its way.</summary>
    public static (Order? Order, IReadOnlyList<FieldMessage> Problems) Read(JsonElement body, string merchant)
    {
        var problems = Needed(body).ToList();
        if (problems.Count > 0)
            return (null, problems);

        try
        {
            var order = WithoutHoles(Complete(body, merchant).Deserialize<Order>(Strict)!);
            problems.AddRange(OrderValues.Problems(order));
            return problems.Count > 0 ? (null, problems) : (order, []);
        }
        catch (JsonException e)
        {
            return (null, OrderDocumentProblems.Find(body, Computed, Strict, e));
        }
    }

    private static IEnumerable<FieldMessage> Needed(JsonElement body)
    {
        if (Text(body, "id") is not { } id || !OrderCalls.IsPlausibleId(id))
            yield return new("id", "must be a string of 1 to 128 characters");
        if (Text(body, "currency") is not { } currency || !ValueRules.Currency.Accepts(currency))
            yield return new("currency", "must be an ISO 4217 currency code");

        foreach (var list in body.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array))
        {
            if (list.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null))
                yield return new(list.Name, "must not contain null");
        }

        if (body.TryGetProperty("attributes", out var attributes) && attributes.ValueKind == JsonValueKind.Object
            && attributes.EnumerateObject().Any(attribute => attribute.Value.ValueKind == JsonValueKind.Null))
            yield return new("attributes", "must not contain null");
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement Complete(JsonElement body, string merchant)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("merchant", merchant);
            if (!body.TryGetProperty("fulfillment", out _))
                writer.WriteString("fulfillment", nameof(FulfillmentStatus.Unfulfilled));
            foreach (var member in body.EnumerateObject().Where(member => !Computed.Contains(member.Name)))
                member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>A custom member may hold null, which is then a value like any other; metadata that is null is none.</summary>
    private static Order WithoutHoles(Order order) => order.Metadata?.Value == "null" ? order with { Metadata = null } : order;
}
