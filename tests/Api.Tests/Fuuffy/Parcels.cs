using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

/// <summary>Orders with a courier's part, and what an answer shows of them.</summary>
internal static class Parcels
{
    /// <summary>The least that the door makes an order of.</summary>
    public const string Least =
        """
        {"sender":{"name":"A","phone":"+1234567890","address":"1 Street"},
         "recipient":{"name":"B","phone":"+1234567891","address":"2 Street"},
         "package":{"weight":1}}
        """;

    /// <summary>Creates a parcel and returns its id.</summary>
    public static Task<string> Import(
        Service service, string fulfillment = "Unfulfilled", string status = "Placed", string payment = "Paid")
    {
        var id = $"order_{Guid.NewGuid():N}";
        return service.Import(new JsonObject
        {
            ["id"] = id,
            ["status"] = status,
            ["payment"] = payment,
            ["fulfillment"] = fulfillment,
            ["currency"] = "USD",
            ["sender"] = JsonNode.Parse("""{"name":"John Doe","phone":"+1234567890","address":"123 Main Street","country":"US"}"""),
            ["recipient"] = JsonNode.Parse(
                """
                {"name":"Jane Smith","phone":"+0987654321","email":"jane@example.com","address":"456 Oak Avenue","city":"Los Angeles"}
                """),
            ["package"] = JsonNode.Parse(
                """{"weight":2.5,"dimensions":{"length":30,"width":20,"height":15},"description":"Electronics","value":150.00}"""),
            ["serviceType"] = "express",
            ["notes"] = "Ring twice",
            ["tracking"] = new JsonObject { ["code"] = "FUF123456789" },
            ["createdAt"] = "2024-01-15T10:30:00Z",
        });
    }

    /// <summary>The whole order as <see cref="Import"/> left it; times stand open.</summary>
    public static JsonObject Shown(string id, string status = "pending") => new()
    {
        ["id"] = id,
        ["tracking_number"] = "FUF123456789",
        ["status"] = status,
        ["sender"] = JsonNode.Parse(
            """
            {"name":"John Doe","phone":"+1234567890","email":null,"address":"123 Main Street","city":null,
             "postal_code":null,"country":"US"}
            """),
        ["recipient"] = JsonNode.Parse(
            """
            {"name":"Jane Smith","phone":"+0987654321","email":"jane@example.com","address":"456 Oak Avenue","city":"Los Angeles",
             "postal_code":null,"country":null}
            """),
        ["package"] = JsonNode.Parse(
            """{"weight":2.5,"dimensions":{"length":30,"width":20,"height":15},"description":"Electronics","value":150.00}"""),
        ["service_type"] = "express",
        ["notes"] = "Ring twice",
        ["created_at"] = "2024-01-15T10:30:00Z",
        ["updated_at"] = "*",
    };
}
