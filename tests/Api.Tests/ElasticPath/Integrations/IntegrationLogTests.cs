using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Deliveries;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath.Integrations;

/// <summary>What logs tell of messages to integrations.</summary>
public sealed class IntegrationLogTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    private readonly BearerClient _client = new(service.Service, Schemes.ElasticPath);

    [Fact]
    public async Task Message_RefusedAndThenTaken_IsLoggedAsTheVendorsDo()
    {
        await using var receiver = await Receiver.Start(Receiver.Status(404));
        var integration = await Create(receiver.Url);
        await ShopOrders.Import(service.Service);
        await receiver.Next();
        await service.Deliveries(integration, "", items => items.Any(item => (int)item!["failures"]! == 1));

        var job = Assert.Single((await _client.Get($"/v2/integrations/{integration["id"]}/jobs")).Is(200)["data"]!.AsArray())!;
        Assert.Equal("integration-job", (string?)job["type"]);
        var refused = Log(integration, job, succeeded: false, 1, 404,
            "Received a status code outside of 2xx range - treating webhook as a fail", "");
        (await _client.Get($"/v2/integrations/{integration["id"]}/logs")).Is(200, refused);
        (await _client.Get($"/v2/integrations/{integration["id"]}/jobs/{job["id"]}/logs")).Is(200, refused);

        receiver.Answer = Receiver.Status(204);
        service.Pass(TimeSpan.FromMinutes(1));
        await receiver.Next();
        await service.Deliveries(integration, "state=delivered", items => items.Count == 1);

        var taken = Log(integration, job, succeeded: true, 2, 204, "", "\"created_at\":\"*\"");
        (await _client.Get($"/v2/integrations/{integration["id"]}/logs")).Is(200, taken);
        var all = (await _client.Get("/v2/integrations/logs?page[limit]=100")).Is(200)["data"]!.AsArray();
        Assert.Contains($"{job["id"]}.2", all.Select(log => (string?)log!["id"]));
    }

    [Fact]
    public async Task Message_WithoutAnAnswer_SaysWhy()
    {
        await using var receiver = await Receiver.Start((_, context) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        var integration = await Create(receiver.Url);
        await ShopOrders.Import(service.Service);
        await receiver.Next();
        await service.Deliveries(integration, "", items => items.Any(item => (int)item!["failures"]! == 1));

        var log = (await _client.Get($"/v2/integrations/{integration["id"]}/logs")).Is(200)["data"]![0]!;

        Assert.Equal((false, 0), ((bool)log["succeeded"]!, (int)log["status_code"]!));
        Assert.NotEqual("", (string?)log["error_detail"]);
    }

    [Fact]
    public async Task Logs_OfNothing_AreEmptyAndOfNobodyAreNotFound()
    {
        var (mine, other) = (await Create("https://shop.example/paid"), await Create("https://shop.example/paid"));
        var path = $"/v2/integrations/{mine["id"]}";
        var empty = """{"data":[],"meta":{"limit":25,"offset":0,"current":1,"total":1},"results":{"total":0} }""";
        var missing = """{"errors":[{"status":404,"title":"Not Found","detail":"The resource could not be found"}]}""";

        (await _client.Get($"{path}/logs")).Is(200, empty);
        (await _client.Get($"{path}/jobs")).Is(200, empty);
        (await _client.Get("/v2/integrations/none/logs")).Is(404, missing);
        (await _client.Get("/v2/integrations/none/jobs")).Is(404, missing);
        (await _client.Get($"{path}/jobs/none/logs")).Is(404, missing);
        (await _client.Get($"{path}/jobs/{other["id"]}/logs")).Is(404, missing);
        Assert.Equal(400, (await _client.Get($"{path}/logs?page[limit]=0")).Status);
        var stranger = new BearerClient(service.Service, Schemes.ElasticPath)
        {
            Token = BearerClient.IssueToken(service.Service, Schemes.ElasticPath, "other"),
        };
        (await stranger.Get($"{path}/logs")).Is(404, missing);
    }

    private static string Log(
        JsonNode integration, JsonNode job, bool succeeded, int attempt, int status, string problem, string times) => $$"""
        {"data":[{"id":"{{job["id"]}}.{{attempt}}","type":"integration-log","succeeded":{{(succeeded ? "true" : "false")}},
          "attempt":{{attempt}},"body":"","status_code":{{status}},"error_detail":"{{problem}}",
          "relationships":{"integration":{"data":{"type":"integration","id":"{{integration["id"]}}"} },
            "job":{"data":{{job.ToJsonString()}} } },
          "meta":{"timestamps":{ {{times}} } } }],
         "meta":{"limit":25,"offset":0,"current":1,"total":1},"results":{"total":1} }
        """;

    private async Task<JsonNode> Create(string url) => (await _client.Send("POST", "/v2/integrations", $$"""
        {"data":{"type":"integration","name":"Told","integration_type":"webhook","observes":["order.created"],
         "configuration":{"url":"{{url}}"} } }
        """)).Is(200)["data"]!;
}
