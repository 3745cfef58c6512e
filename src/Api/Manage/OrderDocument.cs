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
    private static readonly string[] Computed = ["merchant", "version", "updatedAt", "oldestReader", "totals", "balance"];

    /// <summary>What the order is said to stand at: computed as well, but it has to agree.</summary>
    private static readonly string[] Asserted = [.. OrderJsonContext.Default.AssertedState.Properties.Select(property => property.Name)];

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
            new SentDataConverter(),
        },
        TypeInfoResolver = OrderJsonContext.Default,
    };

    private static readonly AssertedState Nothing = new();

    /// <summary>The order under the caller's merchant, or what stands in its way.</summary>
    public static (Order? Order, AssertedState Asserted, IReadOnlyList<FieldMessage> Problems) Read(JsonElement body, string merchant)
    {
        var problems = Needed(body).ToList();
        if (problems.Count > 0)
            return (null, Nothing, problems);

        try
        {
            var order = WithoutHoles(Members(body, merchant, name => !Asserted.Contains(name)).Deserialize<Order>(Strict)!);
            var asserted = Members(body, merchant: null, Asserted.Contains).Deserialize<AssertedState>(Strict)!;
            problems.AddRange(OrderValues.Problems(order));
            return problems.Count > 0
                ? (null, Nothing, problems)
                : (order, asserted, []);
        }
        catch (JsonException e)
        {
            return (null, Nothing, OrderDocumentProblems.Find(body, Computed, Strict, e));
        }
    }

    /// <summary>The id that a document gives, though the rest of it may be wrong; null where it gives none.</summary>
    public static string? IdOf(JsonElement body) => Text(body, "id");

    /// <summary>Whether two documents give the same order, leaving aside what the service computes itself.</summary>
    public static bool SayTheSame(JsonElement one, JsonElement other) => JsonElement.DeepEquals(
        Members(one, merchant: null, isWanted: _ => true), Members(other, merchant: null, isWanted: _ => true));

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

    private static JsonElement Members(JsonElement body, string? merchant, Func<string, bool> isWanted)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (merchant is not null)
                writer.WriteString("merchant", merchant);
            foreach (var member in body.EnumerateObject().Where(member => !Computed.Contains(member.Name) && isWanted(member.Name)))
                member.WriteTo(writer);
            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>A custom member may hold null, which is then a value like any other; metadata that is null is none.</summary>
    private static Order WithoutHoles(Order order) => order.Metadata?.Value == "null" ? order with { Metadata = null } : order;
}
