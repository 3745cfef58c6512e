using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StandardWebhooks;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>While a secret is replaced, receivers with either of them can verify what they get.</summary>
public sealed class RotationTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    [Fact]
    public async Task Rotate_WithAnOverlap_SignsWithBothSecretsUntilItIsOver()
    {
        await using var receiver = await Receiver.Start();
        var first = await service.Add(receiver.Url);
        var second = (await service.Call("POST", $"/webhooks/{first["id"]}/rotate", """{"keepOldFor":3600}""")).Is(200);
        var id = await service.Order("rotated");

        var message = await receiver.Next(id);
        service.Pass(TimeSpan.FromHours(2));
        await service.Comment(id, "later");
        var later = await receiver.Next(id);

        var signatures = message.Header("webhook-signature").Split(' ');
        Assert.Equal(2, signatures.Length);
        Verify(second, message, signatures[0]);
        Verify(first, message, signatures[1]);
        Assert.Equal(Sign(second, later), later.Header("webhook-signature"));
        Assert.Null((await service.Call("GET", $"/webhooks/{first["id"]}")).Is(200)["secret"]);
    }

    [Fact]
    public async Task Rotate_WithoutAnOverlap_EndsTheOldSecretAtOnce()
    {
        await using var receiver = await Receiver.Start();
        var first = await service.Add(receiver.Url);
        var second = (await service.Call("POST", $"/webhooks/{first["id"]}/rotate", "{}")).Is(200);

        Assert.Single(second["secrets"]!.AsArray());
        Assert.NotEqual((string?)first["secret"], (string?)second["secret"]);
        await service.Call("POST", $"/webhooks/{first["id"]}/rotate", """{"keepOldFor":60}""");
        var third = (await service.Call("POST", $"/webhooks/{first["id"]}/rotate", """{"keepOldFor":60}""")).Is(200);
        Assert.Equal(2, third["secrets"]!.AsArray().Count);
    }

    /// <summary>The package looks at the first of several signatures only.</summary>
    private static void Verify(JsonNode webhook, Received message, string signature)
    {
        var headers = new HeaderDictionary(message.Headers.ToDictionary()) { ["webhook-signature"] = signature };
        new StandardWebhook((string)webhook["secret"]!).Verify(message.Body, headers);
    }

    /// <summary>Where the service's clock is ahead of the package's, which takes nothing from the future.</summary>
    private static string Sign(JsonNode webhook, Received message) => new StandardWebhook((string)webhook["secret"]!).Sign(
        message.Id,
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(message.Header("webhook-timestamp"), CultureInfo.InvariantCulture)),
        message.Body);
}
