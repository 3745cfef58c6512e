using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.CommerceLayer;
using OrderGrains.Api.Tests.MultiSafepay;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ValueKinds;

/// <summary>What is no boolean is refused in the door's words, and nothing is changed.</summary>
[Collection(ServiceCollection.Name)]
public sealed class LooseBooleanDoorTests(Service service)
{
    [Theory]
    [InlineData("\"no\"")]
    [InlineData("\"2\"")]
    [InlineData("\"0.0\"")]
    [InlineData("\"TRUE \"")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("1e400")]
    public async Task Centra_NoBoolean_IsInvalid(string value)
    {
        var number = await service.NewCentraOrder();

        var flag = await service.Put($$"""{"order":{{number}},"comment":"x","replaceComment":{{value}}}""");
        var xml = await service.Put($$"""{"order":{{number}},"comment":"x","xml":{{value}}}""");

        Assert.Equal((200, CentraCalls.No("replaceComment is invalid", $"{number}")), (flag.Status, flag.Text));
        Assert.Equal((200, CentraCalls.No("xml is invalid", $"{number}")), (xml.Status, xml.Text));
        Assert.Equal(1, (long)(await service.Canonical($"{number}"))["version"]!);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("2")]
    public async Task Centra_NoBooleanInTheQuery_IsInvalid(string value)
    {
        var number = await service.NewCentraOrder();

        var read = await service.Call(
            "GET", $"/centra/orders?order={number}&xml={value}", null, ("API-Authorization", "demo-key"));
        var update = await service.Call(
            "PUT", $"/centra/orders?xml={value}", $$"""{"order":{{number}},"comment":"x"}""", ("API-Authorization", "demo-key"));

        Assert.Equal((200, """{"status":"no","msg":"xml is invalid"}"""), (read.Status, read.Text));
        Assert.Equal((200, CentraCalls.No("xml is invalid", $"{number}")), (update.Status, update.Text));
        Assert.Equal(1, (long)(await service.Canonical($"{number}"))["version"]!);
    }

    [Theory]
    [InlineData("extend_expiration", "\"no\"")]
    [InlineData("extend_expiration", "2")]
    [InlineData("exclude_order", "\"yes\"")]
    [InlineData("exclude_order", "\"0.0\"")]
    public async Task MultiSafepay_NoBoolean_IsAnInvalidRequest(string member, string value)
    {
        var id = await service.NewMultiSafepayOrder(
            "Authorized", change: order => order["payments"] = PaymentJson.AuthorizedUntil("2031-03-01T00:00:00Z"));

        var answer = await service.Patch(id, $$"""{"{{member}}":{{value}},"reason":"late"}""");

        Assert.Equal(410, answer.Status);
        Assert.Equal(MultiSafepayCalls.Error(1000, $"Invalid request: {member} must be true or false"), answer.Text);
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    [Theory]
    [InlineData("_place", "\"no\"")]
    [InlineData("_place", "\"yes\"")]
    [InlineData("_place", "2")]
    [InlineData("_archive", "-1")]
    [InlineData("guest", "\"0.0\"")]
    [InlineData("guest", "\" \"")]
    [InlineData("autorefresh", "0.5")]
    public async Task CommerceLayer_NoBoolean_IsInvalid(string name, string value)
    {
        var shop = new Shop(service);
        var id = await shop.Cart();

        var answer = await shop.Patch(id, name, JsonNode.Parse(value));

        Assert.Equal((422, $"/data/attributes/{name}"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal("invalid", (string?)answer.Json["errors"]![0]!["meta"]!["error"]);
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }
}
