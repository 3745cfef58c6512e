using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Edge;

/// <summary>Free data that has a member twice is kept, and shown, with the last of them, whoever sent it.</summary>
[Collection(Support.ServiceCollection.Name)]
public sealed class RepeatedMemberTests(Service service)
{
    private const string Twice = """{"a":1,"b":{"c":1,"c":[{"d":1,"d":2}]},"a":null}""";
    private const string Once = """{"b":{"c":[{"d":2}]},"a":null}""";

    [Fact]
    public async Task Import_MetadataWithAMemberTwice_KeepsTheLast()
    {
        const string Id = "repeated-import";
        var body = $$"""{"id":"{{Id}}","currency":"EUR","metadata":{{Twice}},"customData":{"x":{{Twice}}} }""";

        (await service.Call("POST", "/manage/orders", body, ("X-Api-Key", "demo-key"))).Is(201);

        var order = await service.Canonical(Id);
        Assert.Equal((Once, Once), (order["metadata"]!.ToJsonString(), order["customData"]!["x"]!.ToJsonString()));
    }

    [Fact]
    public async Task Patch_MetadataWithAMemberTwice_KeepsTheLast()
    {
        var id = await service.NewOrder("repeated-patch", "Placed", "Paid", "Unfulfilled");
        var client = new BearerClient(service, Schemes.CommerceLayer);
        var body = $$$"""{"data":{"type":"orders","id":"{{{id}}}","attributes":{"metadata":{{{Twice}}} } } }""";

        var answer = await client.Send("PATCH", $"/api/orders/{id}", body, "application/vnd.api+json");

        Assert.Contains($"\"metadata\":{Once}", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_CustomMemberWithAMemberTwice_KeepsTheLast()
    {
        var id = await service.NewOrder("repeated-put", "Placed", "Paid", "Unfulfilled");
        var client = new BearerClient(service, Schemes.ElasticPath);

        var answer = await client.Send("PUT", $"/v2/orders/{id}", $$$"""{"data":{"type":"order","x_free":{{{Twice}}} } }""");

        Assert.Contains($"\"x_free\":{Once}", answer.Text, StringComparison.Ordinal);
    }
}
