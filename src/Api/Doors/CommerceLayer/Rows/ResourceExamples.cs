using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>Requests and answers for the OpenAPI page: the vendor's own of orders, and of other types what their tables name.</summary>
internal static class ResourceExamples
{
    private const string Id = "xYZkjABcde";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>A value for each attribute that examples show.</summary>
    private static readonly (string Name, JsonNode Value)[] Samples =
    [
        ("code", "TSHIRTMM000000FFFFFFXLXX"),
        ("sku_code", "TSHIRTMM000000FFFFFFXLXX"),
        ("name", "Black Men T-Shirt with White Logo (XL)"),
        ("email", "john@example.com"),
        ("first_name", "John"),
        ("last_name", "Smith"),
        ("line_1", "Via Roma 12"),
        ("city", "Firenze"),
        ("zip_code", "50123"),
        ("state_code", "FI"),
        ("country_code", "IT"),
        ("phone", "+390551234567"),
        ("currency_code", "EUR"),
        ("quantity", 2),
        ("amount_cents", 2500),
        ("weight", 1000),
        ("unit_of_weight", "gr"),
        ("tracking_number", "1Z4V2A000000000000"),
        ("length", 40),
        ("width", 40),
        ("height", 25),
        ("unit_of_length", "cm"),
        ("percentage", 10),
        ("fixed_amount_cents", 500),
        ("balance_cents", 5000),
        ("price_amount_cents", 300),
        ("starts_at", "2018-01-01T12:00:00.000Z"),
        ("expires_at", "2028-01-01T12:00:00.000Z"),
        ("formatted_amount", "€25,00"),
        ("succeeded", true),
        ("topic", "orders.place"),
        ("callback_url", "https://yourapp.com/webhooks"),
        ("circuit_state", "closed"),
        ("created_at", "2018-01-01T12:00:00.000Z"),
        ("_capture", true),
        ("_refund", true),
        ("_refund_amount_cents", 500),
        ("_ship", true),
        ("_receive", true),
    ];

    public static DoorExample Of(ResourceRow row, ResourceCalls call, int status)
    {
        if (row.Type == OrderResource.Orders && call is ResourceCalls.Update)
            return Examples.Update;
        if (row.Type == OrderResource.Orders && call is ResourceCalls.Retrieve)
            return Examples.Retrieve;
        var request = call switch
        {
            ResourceCalls.Create => Request(row.Create!.Table, isNew: true),
            ResourceCalls.Update => Request(row.Update!.Table, isNew: false),
            _ => null,
        };
        var answer = call == ResourceCalls.List ? List(row.Type) : new JsonObject { ["data"] = Resource(row.Type) };
        return new(JsonApi.MediaType, request?.ToJsonString(Indented), answer.ToJsonString(Indented), Status: status);
    }

    private static JsonObject Request(WriteTable table, bool isNew)
    {
        var data = new JsonObject { ["type"] = table.Type };
        if (!isNew)
            data["id"] = Id;
        data["attributes"] = Sampled(table.Attributes.Where(row => isNew || !row.OnlyWhenNew).Select(row => row.Name));
        if (isNew && table.Relationships is [var first, ..])
        {
            data["relationships"] = new JsonObject
            {
                [first.Name] = new JsonObject { ["data"] = new JsonObject { ["type"] = first.Types[0], ["id"] = Id } },
            };
        }

        return new() { ["data"] = data };
    }

    private static JsonObject List(ResourceType type)
    {
        var link = $"http://127.0.0.1:5080/api/{type.Name}?page%5Bnumber%5D=1&page%5Bsize%5D=10";
        return new()
        {
            ["data"] = new JsonArray(Resource(type)),
            ["meta"] = new JsonObject { ["record_count"] = 1, ["page_count"] = 1 },
            ["links"] = new JsonObject { ["first"] = link, ["last"] = link },
        };
    }

    private static JsonObject Resource(ResourceType type) => new()
    {
        ["id"] = Id,
        ["type"] = type.Name,
        ["links"] = new JsonObject { ["self"] = $"http://127.0.0.1:5080/api/{type.Name}/{Id}" },
        ["attributes"] = Sampled(type.Attributes),
        ["meta"] = new JsonObject { ["mode"] = "test" },
    };

    private static JsonObject Sampled(IEnumerable<string> names)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        return new(Samples.Where(sample => known.Contains(sample.Name))
            .Select(sample => KeyValuePair.Create(sample.Name, (JsonNode?)sample.Value.DeepClone())));
    }
}
