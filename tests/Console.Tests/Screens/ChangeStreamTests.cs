using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using OrderGrains.Console.Tests.Support;

namespace OrderGrains.Console.Tests.Screens;

/// <summary>The changes as browsers get them, without one.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ChangeStreamTests(ConsoleHost host)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Changes_BehindTheLastThatWasSeen_AreThereWhenABrowserComesBack(bool byHeader)
    {
        var seen = (await First("begin", "")).EventId!;
        var id = await host.NewOrder();
        await host.Command(id, new { verb = "editComments", text = "while nobody listened" });

        var created = await First("change", seen, byHeader, change => (string)change["orderId"]! == id);
        var commented = await First("change", seen, byHeader, change =>
            (string)change["orderId"]! == id && (long)change["version"]! == 2);

        Assert.Equal("created", (string)JsonNode.Parse(created.Data)!["event"]!);
        Assert.Equal("commented", (string)JsonNode.Parse(commented.Data)!["event"]!);
    }

    [Fact]
    public async Task Changes_OfAnotherMerchant_AreNotGiven()
    {
        var seen = (await First("begin", "", key: "other-key")).EventId!;
        await host.NewOrder();

        // What is given after it, is given because time passes.
        var next = await First("pulse", seen, key: "other-key");

        Assert.Equal("{}", next.Data);
    }

    private async Task<SseItem<string>> First(
        string kind, string after, bool byHeader = true, Func<JsonNode, bool>? fits = null, string key = "demo-key")
    {
        using var client = host.Http(key);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/console/api/changes{(byHeader ? "" : $"?after={after}")}");
        if (byHeader && after.Length > 0)
            request.Headers.Add("Last-Event-ID", after);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync())
        {
            Assert.False(item.EventType == "change" && key == "other-key", item.Data);
            if (item.EventType == kind && (fits is null || fits(JsonNode.Parse(item.Data)!)))
                return item;
        }

        throw new InvalidOperationException("The stream has ended.");
    }
}
