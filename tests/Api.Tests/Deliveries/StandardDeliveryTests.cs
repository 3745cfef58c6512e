using OrderGrains.Api.Tests.Support;
using StandardWebhooks;
using StandardWebhooks.Diagnostics;

namespace OrderGrains.Api.Tests.Deliveries;

/// <summary>What a receiver of Standard Webhooks gets.</summary>
public sealed class StandardDeliveryTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    [Fact]
    public async Task Change_IsSentSignedAndWithTheWholeOrder()
    {
        await using var receiver = await Receiver.Start();
        var webhook = await service.Add(receiver.Url);
        var id = await service.Order("standard-1");
        await service.Comment(id, "called");

        var created = await receiver.Next(id);
        var commented = await receiver.Next(id);

        new StandardWebhook((string)webhook["secret"]!).Verify(commented.Body, commented.Headers);
        Assert.Throws<WebhookVerificationException>(
            () => new StandardWebhook((string)webhook["secret"]!).Verify(commented.Body + " ", commented.Headers));
        Assert.Equal(("application/json", "OrderGrains"), (commented.Header("Content-Type"), commented.Header("User-Agent")));
        Assert.NotEqual(created.Id, commented.Id);
        var history = (await service.Call("GET", $"/orders/{id}/history?after=1")).Is(200)["items"]![0]!;
        Assert.Equal(("order.commented", (string?)history["at"]), ((string)commented.Json["type"]!, (string)commented.Json["timestamp"]!));
        JsonAssert.Matches(history, commented.Json["data"], partial: true);
        foreach (var message in new[] { created, commented })
        {
            var order = (await service.Call("GET", $"/orders/{id}?version={message.Version}")).Is(200);
            JsonAssert.Matches(order, message.Json["data"]!["order"], partial: false);
        }
    }

    [Fact]
    public async Task Changes_OfOneOrderByManyAtOnce_ComeInOrderAndEachOnce()
    {
        const int Changes = 30;
        await using var receiver = await Receiver.Start();
        await service.Add(receiver.Url);
        var id = await service.Order("standard-order");

        await Task.WhenAll(Enumerable.Range(0, Changes).Select(number => service.Comment(id, $"{number}")));
        var messages = new List<Received>();
        while (messages.Count < Changes + 1)
            messages.Add(await receiver.Next(id));

        Assert.Equal(Enumerable.Range(1, Changes + 1).Select(version => (long)version), messages.Select(message => message.Version));
        Assert.Equal(messages.Count, messages.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task Events_ThatAreNotAskedFor_AreNotSent()
    {
        await using var receiver = await Receiver.Start();
        await service.Add(receiver.Url, ""","events":["cancelled"]""");
        var id = await service.Order("standard-events");
        await service.Comment(id, "unheard");
        (await service.Call("POST", $"/orders/{id}/commands", """{"actions":[{"verb":"cancel"}]}""")).Is(200);

        Assert.Equal(("order.cancelled", 3), ((string)(await receiver.Next(id)).Json["type"]!, 3));
    }

    [Fact]
    public async Task Erased_WhileItWaits_IsSentWithoutAnybody()
    {
        await using var receiver = await Receiver.Start();
        var webhook = await service.Add(receiver.Url);
        (await service.Call("PATCH", $"/webhooks/{webhook["id"]}", """{"disabled":true}""")).Is(200);
        var id = await service.Order("standard-erased");
        (await service.Call("POST", $"/orders/{id}/commands", """{"actions":[{"verb":"cancel"}]}""")).Is(200);
        (await service.Call("POST", $"/orders/{id}/anonymize")).Is(200);

        (await service.Call("PATCH", $"/webhooks/{webhook["id"]}", """{"disabled":false}""")).Is(200);
        var messages = new[] { await receiver.Next(id), await receiver.Next(id), await receiver.Next(id) };

        Assert.Equal(
            ["order.created", "order.cancelled", "order.anonymized"], messages.Select(message => (string)message.Json["type"]!));
        Assert.All(messages, message => Assert.DoesNotContain("grace", message.Body, StringComparison.OrdinalIgnoreCase));
    }
}
