using OrderGrains.Api.Tests.Support;
using OrderGrains.Deliveries;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>A merchant says who is told of what happens.</summary>
public sealed class WebhookTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    private const string Url = "\"url\":\"https://shop.example/orders\"";

    [Fact]
    public async Task Create_ShowsTheSecretOnce_AndKeepsItSealed()
    {
        var created = (await Post($"{Id("w-1")},{Url},\"events\":[\"shipped\",\"placed\"],\"markets\":[2,1]")).Is(201);
        var read = (await service.Call("GET", "/webhooks/w-1")).Is(200);

        var secret = (string)created["secret"]!;
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length);
        Assert.Null(read["secret"]);
        Assert.Equal("""["placed","shipped"]""", read["events"]!.ToJsonString());
        Assert.Equal("""[1,2]""", read["markets"]!.ToJsonString());
        Assert.Equal("""{"waiting":0,"parked":0,"delivered":0,"failed":0,"lastDeliveredAt":null}""", read["deliveries"]!.ToJsonString());
        var kept = await service.Service.Grains.GetGrain<IWebhooksGrain>(GrainKeys.WebhooksOf("demo")).Get();
        Assert.DoesNotContain(secret, kept.Single(webhook => webhook.Id == "w-1").Secrets[0].Sealed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"id\":\"a b\",\"url\":\"https://shop.example\"", "id")]
    [InlineData("\"id\":\"w-2\"", "url")]
    [InlineData("\"id\":\"w-2\",\"url\":null", "url")]
    [InlineData("\"id\":\"w-2\",\"url\":\"https://10.0.0.1/\"", "url")]
    [InlineData("\"id\":\"w-2\",\"url\":\"gopher://shop.example/\"", "url")]
    [InlineData("\"id\":\"w-2\",\"url\":7", "url")]
    [InlineData("\"id\":\"w-2\",\"url\":\"https://shop.example\",\"format\":\"fax\"", "format")]
    [InlineData("\"id\":\"w-2\",\"url\":\"https://shop.example\",\"events\":[\"exploded\"]", "events")]
    [InlineData("\"id\":\"w-2\",\"url\":\"https://shop.example\",\"events\":\"placed\"", "events")]
    [InlineData("\"id\":\"w-2\",\"url\":\"https://shop.example\",\"markets\":[\"1\"]", "markets")]
    [InlineData("\"id\":\"w-2\",\"url\":\"https://shop.example\",\"disabled\":\"yes\"", "disabled")]
    [InlineData("\"id\":\"w-2\",\"url\":\"https://shop.example\",\"more\":1", "more")]
    public async Task Create_WhatIsNotUnderstood_IsNamed(string body, string member)
    {
        var problem = (await Post(body)).Is(400);

        Assert.Equal(member, Assert.Single(problem["errors"]!.AsObject()).Key);
        Assert.Equal(404, (await service.Call("GET", "/webhooks/w-2")).Status);
    }

    [Fact]
    public async Task Patch_SetsWhatItNames_AndRemoveTakesItAway()
    {
        (await Post($"{Id("w-3")},{Url},\"events\":[\"placed\"]")).Is(201);

        var patched = (await service.Call("PATCH", "/webhooks/w-3", """{"events":null,"disabled":true}""")).Is(200);
        var misread = await service.Call("PATCH", "/webhooks/w-3", """{"url":null}""");

        Assert.Equal((null, true), (patched["events"], (bool)patched["disabled"]!));
        Assert.Equal("https://shop.example/orders", (string?)patched["url"]);
        Assert.Equal(400, misread.Status);
        Assert.Equal(409, (await Post($"{Id("w-3")},{Url}")).Status);
        Assert.Equal(204, (await service.Call("DELETE", "/webhooks/w-3")).Status);
        Assert.Equal(404, (await service.Call("DELETE", "/webhooks/w-3")).Status);
        Assert.Equal(404, (await service.Call("POST", "/webhooks/w-3/rotate", "{}")).Status);
    }

    [Fact]
    public async Task Create_OneMoreThanThereMayBe_IsRefused()
    {
        for (var number = 0; number < WebhookRules.MaxWebhooks; number++)
            (await service.Call("POST", "/webhooks", $"{{{Id($"m-{number}")},{Url}}}", "other-key")).Is(201);

        Assert.Equal(409, (await service.Call("POST", "/webhooks", $"{{{Id("m-last")},{Url}}}", "other-key")).Status);
        Assert.Equal(
            WebhookRules.MaxWebhooks, (await service.Call("GET", "/webhooks", key: "other-key")).Is(200)["items"]!.AsArray().Count);
        Assert.Equal(404, (await service.Call("GET", "/webhooks/m-1")).Status);
        Assert.Equal(204, (await service.Call("DELETE", "/webhooks/m-1", key: "other-key")).Status);
        (await service.Call("POST", "/webhooks", $"{{{Id("m-last")},{Url}}}", "other-key")).Is(201);
    }

    [Fact]
    public async Task Create_ByWhoServesSomeMarkets_IsForTheseAlone()
    {
        (await Post($"{Id("w-all")},{Url}")).Is(201);
        var key = Guid.NewGuid().ToString("N");
        await service.Service.Put(new()
        {
            Id = key,
            Merchant = "demo",
            Terms = CredentialTerms.Everything with { Markets = [1] },
            Secrets = [DrawnSecret.Stored(SecretKind.ApiKey, key, default)],
        });

        Assert.Equal(403, (await service.Call("POST", "/webhooks", $"{{{Id("w-4")},{Url}}}", key)).Status);
        (await service.Call("POST", "/webhooks", $"{{{Id("w-4")},{Url},\"markets\":[1]}}", key)).Is(201);
        Assert.Equal(403, (await service.Call("PATCH", "/webhooks/w-4", """{"markets":[1,2]}""", key)).Status);
        Assert.Equal(404, (await service.Call("GET", "/webhooks/w-all", key: key)).Status);
        Assert.Equal(404, (await service.Call("DELETE", "/webhooks/w-all", key: key)).Status);
        var seen = (await service.Call("GET", "/webhooks", key: key)).Is(200)["items"]!.AsArray();
        Assert.Equal("w-4", (string?)Assert.Single(seen)!["id"]);
    }

    private static string Id(string id) => $"\"id\":\"{id}\"";

    private Task<Answer> Post(string members) => service.Call("POST", "/webhooks", $"{{{members}}}");
}
