using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.OpenApi;

/// <summary>The document that is checked in: that it is the service's, and that it is true.</summary>
[Collection(ServiceCollection.Name)]
public sealed class OpenApiFileTests(Service service)
{
    [Fact]
    public async Task Document_CheckedIn_IsWhatTheServiceShows()
    {
        using var client = service.CreateClient();
        var shown = await client.GetStringAsync(new Uri("/swagger/v1/swagger.json", UriKind.Relative));

        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(shown), Contract.Document),
            "docs/openapi.json is stale: look at the difference that scripts/openapi.sh makes, and check it in if it is meant.");
    }

    [Fact]
    public async Task Document_ReadAsOpenApi_HasNoErrors()
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "docs", "openapi.json"));
        var read = await OpenApiDocument.LoadAsync(file, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public void Operations_Each_DescribeRequestSuccessErrorsAndSecurity()
    {
        string[] open = ["FuuffyToken", "CommerceLayerToken", "CommerceLayerRevoke", "CommerceLayerKeys", "ElasticPathToken"];
        foreach (var (name, operation) in Contract.Operations)
        {
            var responses = operation["responses"]!.AsObject();
            var success = responses.First(response => response.Key[0] == '2');
            Assert.True(success.Key == "204" || success.Value!["content"] is JsonObject { Count: > 0 }, name);
            Assert.All((string[])["4XX", "5XX", "429"], code => Assert.NotNull(responses[code]!["content"]));
            Assert.Equal(open.Contains(name), operation["security"] is not JsonArray { Count: > 0 });
            foreach (var body in responses.Select(response => response.Value).Append(operation["requestBody"]))
            {
                foreach (var (type, content) in body?["content"]?.AsObject() ?? [])
                    Assert.True(Contract.SchemaOf(body, type) is not null && content is not null, $"{name} {type}");
            }
        }
    }

    [Fact]
    public void Examples_Each_AreOfTheirSchema()
    {
        var examples = from operation in Contract.Operations
                       from body in operation.Value["responses"]!.AsObject().Select(response => response.Value)
                           .Append(operation.Value["requestBody"])
                       from content in body?["content"]?.AsObject() ?? []
                       from example in content.Value!["examples"]?.AsObject() ?? []
                       where example.Value!["value"] is JsonObject
                       select (operation.Key, Schema: Contract.SchemaOf(body, content.Key)!, Value: example.Value!["value"]!);

        var all = examples.ToList();
        Assert.True(all.Count > 50, $"{all.Count}");
        Assert.Empty(all.Select(it => Contract.Problem(it.Schema, JsonElement.Parse(it.Value.ToJsonString()))).OfType<string>());
    }

    [Fact]
    public void Problem_WhatTheDoorNeverSends_IsFound()
    {
        var order = Contract.Operations["FuuffyGetOrder"]["responses"]!["200"]!["content"]!["application/json"]!["examples"]!
            .AsObject().First().Value!["value"]!.DeepClone();
        order["weight"] = 1;

        Assert.Contains("weight", Contract.Problem("FuuffyOrder", JsonElement.Parse(order.ToJsonString())), StringComparison.Ordinal);
    }
}
