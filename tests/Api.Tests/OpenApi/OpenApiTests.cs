using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.OpenApi;

[Collection(ServiceCollection.Name)]
public sealed class OpenApiTests(Service service)
{
    public static TheoryData<string, string, string> Updates => new()
    {
        { "MultiSafepay", "/orders/{orderId}", "patch" },
        { "MultiSafepay", "/v1/json/orders/{orderId}", "patch" },
        { "CommerceLayer", "/api/orders/{id}", "patch" },
        { "Centra", "/orders", "put" },
        { "Centra", "/centra/orders", "put" },
        { "Fuuffy", "/v1/orders/{order_id}", "patch" },
        { "ElasticPath", "/v2/orders/{id}", "put" },
        { "Manage", "/manage/orders", "post" },
        { "Manage", "/manage/orders/{id}", "patch" },
        { "Manage", "/manage/orders/{id}/commands", "post" },
    };

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task Document_Update_HasItsDoorsTagExamplesHeadersAndSecurity(string door, string path, string method)
    {
        var operation = (await Document())["paths"]![path]![method]!;

        Assert.Equal(door, (string?)operation["tags"]![0]);
        Assert.NotNull(Example(operation["requestBody"]!));
        Assert.NotNull(Example(operation["responses"]!.AsObject().First().Value!));
        Assert.NotEmpty(operation["security"]!.AsArray());
        Assert.Superset(
            new HashSet<string?> { "Idempotency-Key", "If-Match" },
            operation["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]).ToHashSet());
    }

    [Fact]
    public async Task Document_EveryPathParameter_IsDescribed()
    {
        foreach (var (path, operations) in (await Document())["paths"]!.AsObject())
        {
            foreach (var (_, operation) in operations!.AsObject())
            {
                var described = (operation!["parameters"]?.AsArray() ?? []).Where(parameter => (string?)parameter!["in"] == "path");
                Assert.Equal(path.Count(character => character == '{'), described.Count());
            }
        }
    }

    [Fact]
    public async Task Page_IsThere()
    {
        using var client = service.CreateClient();
        var page = await client.GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative));

        Assert.Contains("OrderGrains", page, StringComparison.Ordinal);
    }

    private static JsonNode? Example(JsonNode body) =>
        body["content"]!.AsObject().First().Value!["examples"]!.AsObject().First().Value!["value"];

    private async Task<JsonObject> Document()
    {
        using var client = service.CreateClient();
        return (await client.GetFromJsonAsync<JsonObject>("/swagger/v1/swagger.json"))!;
    }
}
