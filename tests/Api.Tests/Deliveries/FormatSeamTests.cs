using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>A door's own notifications fit the same seam as the project's.</summary>
public sealed class FormatSeamTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    [Fact]
    public async Task Vendor_SaysWhatWhereToAndHow()
    {
        await using var receiver = await Receiver.Start((_, context) => context.Response.WriteAsync("OK"));
        var webhook = await Add();
        var id = await Order("vendor-1", receiver.Url);

        var message = await receiver.Next();

        Assert.Equal(("text/plain", $"{id}=hello"), (message.Header("Content-Type"), message.Body));
        Assert.StartsWith($"/orders?id={id}&at=", message.Path, StringComparison.Ordinal);
        var signed = Encoding.UTF8.GetBytes($"{message.Path.Split("at=")[1]}:{message.Body}");
        var secret = Encoding.UTF8.GetBytes((string)webhook["secret"]!);
        Assert.Equal(Convert.ToHexStringLower(HMACSHA512.HashData(secret, signed)), message.Header("Auth"));
        var delivered = await service.Deliveries(webhook, "state=delivered", items => items.Count > 0);
        Assert.Equal("commented", (string?)Assert.Single(delivered)!["event"]);
    }

    [Fact]
    public async Task Refused_ByItsOwnSchedule_IsSignedAnewParkedAndReplayed()
    {
        await using var receiver = await Receiver.Start((_, context) => context.Response.WriteAsync("what?"));
        var webhook = await Add();
        await Order("vendor-2", receiver.Url);
        var signatures = new HashSet<string>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            signatures.Add((await receiver.Next()).Header("Auth"));
            await service.Deliveries(
                webhook, "", items => items.Any(item => (int)item!["failures"]! == attempt));
            service.Pass(TimeSpan.FromMinutes(20));
        }

        var parked = Assert.Single(await service.Deliveries(webhook, "state=parked", items => items.Count == 1))!;
        Assert.Equal(4, signatures.Count);
        Assert.Equal(("200", 4, "vendor-2"), ((string)parked["answer"]!, (int)parked["failures"]!, (string)parked["orderId"]!));
        JsonAssert.Matches((await service.Call("GET", $"/deliveries/{parked["id"]}")).Is(200), parked, partial: false);

        receiver.Answer = (_, context) => context.Response.WriteAsync("OK");
        (await service.Call("POST", $"/deliveries/{parked["id"]}/replay")).Is(202, """{"replayed":1}""");
        await receiver.Next();
        await service.Deliveries(webhook, "", items => items is [{ } item] && (string)item["state"]! == "delivered");
        (await service.Call("POST", $"/webhooks/{webhook["id"]}/replay")).Is(202, """{"replayed":0}""");
    }

    [Fact]
    public async Task Hanging_WhereOrdersNameTheReceiver_HoldsUpItsOwnOrdersAlone()
    {
        var ended = new TaskCompletionSource();
        await using var hanging = await Receiver.Start((_, _) => ended.Task);
        await using var other = await Receiver.Start((_, context) => context.Response.WriteAsync("OK"));
        var webhook = await Add();
        for (var number = 0; number < 20; number++)
            await Order($"vendor-hanging-{number}", hanging.Url);

        var quick = await Order("vendor-quick", other.Url);

        Assert.StartsWith($"/orders?id={quick}&at=", (await other.Next()).Path, StringComparison.Ordinal);
        await service.Deliveries(webhook, "state=waiting", items => items.Count == 20);
        ended.SetResult();
        await service.Call("DELETE", $"/webhooks/{webhook["id"]}");
    }

    private async Task<JsonNode> Add() =>
        (await service.Call("POST", "/webhooks", $$"""{"id":"{{Guid.NewGuid():N}}","format":"vendor"}""")).Is(201);

    private async Task<string> Order(string id, string url)
    {
        await service.Service.NewOrder(id, "Placed", "Paid", "Unfulfilled", order => order["reference"] = url);
        await service.Comment(id, "hello");
        return id;
    }
}
