using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Fuzz.Grammars;
using OrderGrains.Fuzz.Making;
using OrderGrains.Fuzz.Requests;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Tests;

/// <summary>Requests to test with.</summary>
internal static class Requests
{
    private const string Document = """
        {
          "paths": {
            "/manage/orders/{id}": {
              "get": { "tags": ["Manage"], "security": [{ "ManageKey": [] }], "parameters": [{ "name": "version", "in": "query",
              "schema": { "type": "integer" } }] }
            },
            "/oauth/token": {
              "post": {
                "tags": ["CommerceLayer"],
                "requestBody": {
                  "content": { "application/json": { "examples": { "one": { "value": { "grant_type": "client_credentials" } } } } }
                }
              }
            }
          }
        }
        """;

    public static FuzzRequest Plain { get; } = new()
    {
        Number = 0,
        Story = ["PATCH /orders/{id}"],
        Door = Door.MultiSafepay,
        Method = "PATCH",
        Target = "/orders/1?a=b",
        Headers = [new("api_key", "key"), new("X-Bad", "yes"), new("Accept", "*/*")],
        Body = Encoding.UTF8.GetBytes("""{"status":"shipped","reason":"~"}"""),
        IsWild = false,
    };

    public static Generator Generator(long seed, params Door[] doors) =>
        new(seed, new Catalogue(JsonNode.Parse(Document)!, doors.Length > 0 ? doors : Enum.GetValues<Door>()));

    /// <summary>All that is sent, and what it is held to.</summary>
    public static string Bytes(FuzzRequest request) =>
        $"{request.Door} {request.IsWild} {string.Join(';', request.Story)} {Encoding.Latin1.GetString(request.ToBytes("host"))}";
}
