using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OrderGrains.Api.Tests.Deliveries;
using OrderGrains.Api.Tests.PaymentPage;
using OrderGrains.Api.Tests.Support;
using static System.Security.Cryptography.HMACSHA512;

namespace OrderGrains.Api.Tests.MultiSafepay.Notifications;

/// <summary>What a shop is told of orders that name a URL of its own, over real HTTP. Nobody sets a webhook up.</summary>
public sealed class NotificationTests(DeliveringService service) : IClassFixture<DeliveringService>
{
    private static readonly JsonNode Webhook = new JsonObject { ["id"] = "multisafepay" };

    [Fact]
    public async Task Paid_TellsTheShop_SignedWithTheKeyThatMadeTheOrder()
    {
        await using var shop = await Receiver.Start(Ok);
        var (id, link) = await Create(shop.Url);

        await Choose(link, "pay");
        var told = await shop.Next();

        var timestamp = Timestamp(told);
        Assert.Equal($"/orders?transactionid={id}&timestamp={timestamp}", told.Path);
        Assert.Equal("application/json", told.Header("Content-Type"));
        Assert.Equal(Auth("demo-key", timestamp, told.Body), told.Header("Auth"));
        Assert.Equal((await service.Service.GetData(id)).ToJsonString(), JsonNode.Parse(told.Body)!.ToJsonString());
        Assert.Equal(("completed", id), ((string)told.Json["status"]!, (string)told.Json["order_id"]!));
        Assert.Equal("paymentCaptured", (string?)(await Deliveries(id, "delivered"))["event"]);
    }

    [Fact]
    public async Task Told_OncePerChangeOfStatus_AndOfNothingElse()
    {
        await using var shop = await Receiver.Start(Ok);
        var (id, link) = await Create($"{shop.Url}?shop=1");

        (await service.Service.Patch(id, """{"invoice_id":"A-1","tracktrace_code":"3S"}""")).Is(200);
        await Choose(link, "review");
        await Choose(link, "pay");
        (await service.Service.Patch(id, """{"status":"shipped"}""")).Is(200);
        (await service.Service.Patch(id, """{"tracktrace_code":"3SX"}""")).Is(200);
        (await service.Service.Call(
            "POST", $"/v1/json/orders/{id}/refunds", """{"currency":"EUR","amount":100}""", ("api_key", "demo-key"))).Is(200);

        foreach (var status in new[] { "uncleared", "completed", "shipped", "partial_refunded" })
        {
            var told = await shop.Next();
            Assert.Equal(status, (string?)told.Json["status"]);
            Assert.StartsWith($"/orders?shop=1&transactionid={id}&timestamp=", told.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ByGet_SaysWhichOrderAndNoMore()
    {
        await using var shop = await Receiver.Start(Ok);
        var (id, link) = await Create(shop.Url, "GET");

        await Choose(link, "decline");
        var told = await shop.Next();

        Assert.StartsWith($"/orders?transactionid={id}&timestamp=", told.Path, StringComparison.Ordinal);
        Assert.Equal(("", "", ""), (told.Body, told.Header("Auth"), told.Header("Content-Type")));
    }

    [Fact]
    public async Task Refused_IsSentThreeTimesMore_EachSignedAnew_ThenParkedAndReplayed()
    {
        await using var shop = await Receiver.Start((_, context) => context.Response.WriteAsync("error"));
        var (id, link) = await Create(shop.Url);
        await Choose(link, "pay");

        var headers = new HashSet<string>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            var told = await shop.Next();
            Assert.Equal(Auth("demo-key", Timestamp(told), told.Body), told.Header("Auth"));
            headers.Add(told.Header("Auth"));
            await service.Deliveries(Webhook, "", items => items.Any(item => Is(item, id) && (int)item!["failures"]! == attempt));
            service.Pass(TimeSpan.FromMinutes(17));
        }

        var parked = await Deliveries(id, "parked");
        Assert.Equal(4, headers.Count);
        shop.Answer = Ok;
        (await service.Call("POST", $"/deliveries/{parked["id"]}/replay")).Is(202);
        await shop.Next();
        await Deliveries(id, "delivered");
    }

    [Fact]
    public async Task Dead_IsToldWhenItComesBack_AndHoldsUpNoOtherShop()
    {
        var dead = await Receiver.Start(Ok);
        var (deadUrl, port) = (dead.Url, new Uri(dead.Url).Port);
        await dead.DisposeAsync();
        var ended = new TaskCompletionSource();
        await using var hanging = await Receiver.Start((_, _) => ended.Task);
        await using var other = await Receiver.Start(Ok);
        for (var number = 0; number < 10; number++)
            await Choose((await Create(hanging.Url)).Link, "pay");
        var (id, link) = await Create(deadUrl);
        await Choose(link, "pay");

        await Choose((await Create(other.Url)).Link, "pay");
        await other.Next();
        await service.Deliveries(Webhook, "", items => items.Any(item => Is(item, id) && (string?)item!["answer"] == "no connection"));
        ended.SetResult();
        await using var back = await Receiver.Start(Ok, port);
        service.Pass(TimeSpan.FromMinutes(17));

        Assert.Contains($"transactionid={id}&", (await back.Next()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignedWith_AKeyThatReplacesTheOne_TheNewOne()
    {
        await using var shop = await Receiver.Start(Ok);
        var made = (await service.Call(
            "POST", "/credentials", """{"name":"shop-of-msp","doors":["MultiSafepay"],"rights":"Write","secrets":["ApiKey"]}""")).Is(201);
        var (_, link) = await Create(shop.Url, key: (string)made["apiKey"]!);
        var rotated = (await service.Call("POST", $"/credentials/{made["id"]}/rotate", """{"kind":"ApiKey"}""")).Is(200);

        await Choose(link, "pay");
        var told = await shop.Next();

        Assert.Equal(Auth((string)rotated["apiKey"]!, Timestamp(told), told.Body), told.Header("Auth"));
        var listed = (await service.Call("GET", $"/credentials/{made["id"]}")).Text;
        Assert.DoesNotContain("sealed", listed, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ToAnAddressThatIsNotPublic_NothingIsSent()
    {
        var (id, link) = await Create("http://169.254.169.254/latest");

        await Choose(link, "pay");

        await service.Deliveries(Webhook, "", items => items.Any(item =>
            Is(item, id) && (string?)item!["answer"] == "the URL leads to an address that is not public"));
    }

    private static Task Ok(Received message, HttpContext context) => context.Response.WriteAsync("OK");

    private static bool Is(JsonNode? item, string id) => (string?)item!["orderId"] == id;

    private static string Timestamp(Received told) => told.Path.Split("timestamp=")[1];

    private static string Auth(string key, string timestamp, string body) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{timestamp}:{Convert.ToHexStringLower(HashData(
            Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{timestamp}:{body}")))}")));

    private async Task<JsonNode> Deliveries(string id, string state) => (await service.Deliveries(
        Webhook, $"state={state}", items => items.Any(item => Is(item, id)))).Single(item => Is(item, id))!;

    private async Task<(string Id, string Link)> Create(string url, string method = "POST", string key = "demo-key")
    {
        var id = MultiSafepayCalls.NewId();
        var body = $$"""
            {"type":"redirect","order_id":"{{id}}","currency":"EUR","amount":1000,"description":"Candles","gateway":"IDEAL",
            "payment_options":{"notification_method":"{{method}}","notification_url":"{{url}}" } }
            """;
        var answer = await service.Service.Call("POST", "/v1/json/orders", body, ("api_key", key));
        return (id, (string)answer.Is(200)["data"]!["payment_url"]!);
    }

    private async Task Choose(string link, string choice)
    {
        using var payer = new Payer(service.Service);
        using var answer = await payer.Choose(link, choice);
        Assert.Equal(StatusCodes.Status303SeeOther, (int)answer.StatusCode);
    }
}
