using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Tests.Security;

/// <summary>A credential bound to markets knows of no other order, at any door.</summary>
[Collection(ServiceCollection.Name)]
public sealed partial class MarketTests(Service service)
{
    private static readonly ValueList<int> First = [1];

    public static TheoryData<int> Calls => [.. Enumerable.Range(0, DoorCalls.All.Count)];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_OrderOfAnotherMarket_IsAnsweredAsIfThereWereNone(int number)
    {
        var call = DoorCalls.All[number];
        var (id, nobodys) = (await NewOrder(2), $"{CentraCalls.NewNumber()}");
        var before = (await service.Canonical(id)).ToJsonString();

        foreach (var headers in new (string, string)[][] { [], [("If-Match", "\"99\"")] })
        {
            var theirs = Comparable(await service.Call(call, id, CallerRole.Full, First, headers));
            var missing = Comparable(await service.Call(call, nobodys, CallerRole.Full, First, headers));

            Assert.Equal(missing.Status, theirs.Status);
            Assert.Null(theirs.ETag);
            var expected = call is { Scheme: Schemes.Centra, Method: "PUT" }
                ? missing.Text.Replace("order does not exist", "order in wrong market", StringComparison.Ordinal)
                : missing.Text;
            Assert.Equal(expected.Replace(nobodys, id, StringComparison.Ordinal), theirs.Text);
        }

        Assert.Equal(before, (await service.Canonical(id)).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_OrderOfItsMarketOrOfNone_IsServed(int number)
    {
        foreach (var market in new int?[] { 1, null })
        {
            var answer = await service.Call(DoorCalls.All[number], await NewOrder(market), CallerRole.Full, First);

            Assert.Equal(200, answer.Status);
            Assert.DoesNotContain("\"no\"", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_TransactionOfAnotherMarketsOrder_IsUnknown()
    {
        var transaction = CentraCalls.NewNumber();
        await service.NewCentraOrder(order => (order["market"], order["transactionId"]) = (Market(2), transaction));
        var call = (Schemes.MultiSafepay, "GET", "/orders/{id}", (string?)null);

        Assert.Equal(404, (await service.Call(call, $"{transaction}", CallerRole.Full, First)).Status);
        Assert.Equal(200, (await service.Call(call, $"{transaction}", CallerRole.Full)).Status);
    }

    [Fact]
    public async Task Search_CredentialBoundToMarkets_FindsAndCountsItsOwn()
    {
        var reference = Guid.NewGuid().ToString("N");
        var ids = new List<string>();
        foreach (var market in new int?[] { 1, 2, null })
            ids.Add(await NewOrder(market, order => order["reference"] = reference));
        var key = await service.NewKey(CallerRole.Full, First);

        var page = await Get($"/manage/orders?reference={reference}&sort=id&limit=1&count=true", key);
        var rest = await Get($"/manage/orders?reference={reference}&sort=id&limit=1&cursor={(string)page["next"]!}", key);

        Assert.Equal(2, (int)page["count"]!);
        Assert.Equal([ids[0], ids[2]], page["items"]!.AsArray().Concat(rest["items"]!.AsArray()).Select(item => (string)item!["id"]!));
        Assert.Null(rest["next"]);
    }

    [Fact]
    public async Task Changes_CredentialBoundToMarkets_GetsItsOwnAndGetsOn()
    {
        var key = await service.NewKey(CallerRole.Full, First);
        var start = (string)(await Get("/manage/changes?after=now", key))["next"]!;
        var hidden = await NewOrder(2);
        await NewOrder(2);
        var seen = await NewOrder(1);

        var page = await Get($"/manage/changes?after={start}&limit=1&wait=30", key);
        var found = new List<string>();
        for (var cursor = start; page["items"]!.AsArray() is { Count: > 0 } items; page = await Get($"/manage/changes?after={cursor}", key))
        {
            found.AddRange(items.Select(item => (string)item!["orderId"]!));
            cursor = (string)page["next"]!;
        }

        Assert.Contains(seen, found);
        Assert.DoesNotContain(hidden, found);
    }

    [Fact]
    public async Task Create_InAnotherMarket_IsForbiddenAndMakesNothing()
    {
        var key = await service.NewKey(CallerRole.Full, First);
        var id = Guid.NewGuid().ToString("N");
        var order = new JsonObject { ["id"] = id, ["currency"] = "EUR", ["market"] = Market(2) };

        (await service.Call("POST", "/manage/orders", order.ToJsonString(), ("X-Api-Key", key))).Is(403);

        Assert.Equal(404, (await service.Call("GET", $"/manage/orders/{id}", null, ("X-Api-Key", "demo-key"))).Status);
    }

    [Fact]
    public async Task Create_TakenIdOfAnotherMarket_IsAConflictThatTellsNothingElse()
    {
        var key = await service.NewKey(CallerRole.Full, First);
        var order = new JsonObject { ["id"] = await NewOrder(2), ["currency"] = "EUR" };

        var answer = await service.Call("POST", "/manage/orders", order.ToJsonString(), ("X-Api-Key", key));

        Assert.Equal((409, null), (answer.Status, answer.ETag));
    }

    [Fact]
    public async Task Centra_MarketThatThePluginHasNotSelected_IsKeptFromThatDoorAlone()
    {
        var wrong = """{"status":"no","msg":"order in wrong market","order":83652}""";

        (await service.Put("""{"order":83652,"comment":"C"}""")).Is(200, wrong);
        (await service.Call("GET", "/centra/orders?order=83652", null, ("API-Authorization", "demo-key")))
            .Is(200, """{"status":"ok","orders":[]}""");
        Assert.Equal("83652", (string)(await service.Canonical("83652"))["id"]!);
        Assert.Equal(200, (await service.Call("GET", "/orders/83652", null, ("api_key", "demo-key"))).Status);
    }

    /// <summary>Without what is different in every answer.</summary>
    private static Answer Comparable(Answer answer) => answer with { Text = TraceId().Replace(answer.Text, "") };

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();

    private static JsonObject? Market(int? number) => number is null
        ? null
        : new() { ["id"] = $"market-{number}", ["number"] = number };

    private Task<JsonNode> Get(string path, string key) => Answer(service.Call("GET", path, null, ("X-Api-Key", key)));

    private static async Task<JsonNode> Answer(Task<Answer> answer) => (await answer).Is(200);

    private async Task<string> NewOrder(int? market, Action<JsonObject>? change = null)
    {
        var number = await service.NewCentraOrder(order =>
        {
            if (market is not null)
                order["market"] = Market(market);
            change?.Invoke(order);
        });
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
