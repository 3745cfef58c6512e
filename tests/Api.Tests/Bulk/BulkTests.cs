using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;
using static OrderGrains.Api.Tests.Bulk.BulkCalls;

namespace OrderGrains.Api.Tests.Bulk;

[Collection(ServiceCollection.Name)]
public sealed class BulkTests(Service service)
{
    private const string Ship = """[{"verb":"ship"}]""";

    private readonly string _id = NewId();

    [Fact]
    public async Task Bulk_Items_HaveTheStatusAndProblemOfTheSingleCall()
    {
        await service.ImportLines(Line($"{_id}-1"), Line($"{_id}-2"));
        (string Id, string Actions)[] items =
        [
            ($"{_id}-1", """[{"verb":"submit"}]"""),
            ($"{_id}-1", """[{"verb":"editComments","text":"one"},{"verb":"submit"}]"""),
            ($"{_id}-1", """[{"verb":"refund","amount":999999999}]"""),
            ($"{_id}-1", """[{"verb":"ship","surprise":1}]"""),
            ($"{_id}-nobody", Ship),
        ];

        var bulk = (await Post(string.Join(',', items.Select(item => Item(item.Id, item.Actions))))).Is(200)["items"]!.AsArray();

        foreach (var ((id, actions), item) in items.Zip(bulk))
        {
            var single = await service.Call(
                "POST", $"/manage/orders/{id}/commands", $$"""{"actions":{{actions}}}""", ("X-Api-Key", "demo-key"));
            var problem = single.Json.AsObject();
            problem.Remove("traceId");
            Assert.Equal((id, single.Status), ((string?)item!["id"], (int)item["status"]!));
            JsonAssert.Matches(problem, item["problem"], partial: false);
        }

        Assert.Equal(1, (int)(await service.Canonical($"{_id}-1"))["version"]!);
    }

    [Fact]
    public async Task Bulk_OneBadItem_LeavesTheOthersToBeDone()
    {
        await service.ImportLines(Line($"{_id}-1"), Line($"{_id}-2"));

        var answer = await Post($"{Item($"{_id}-1", Ship)},{Item($"{_id}-1", "[]")},{{}},{Item($"{_id}-2", Ship)}");

        Assert.Equal(["200 2", "400 ", "400 ", "200 2"], Shown(answer));
        Assert.Equal("PickedUp", (string?)(await service.Canonical($"{_id}-2"))["fulfillment"]);
    }

    [Fact]
    public async Task Bulk_ItemsOfOneOrder_AreDoneInTheirOrder()
    {
        await service.ImportLines(Line(_id));
        var items = Enumerable.Range(1, 100).Select(number =>
            Item(_id, $$"""[{"verb":"editReferences","reference":"r{{number}}"}]""", $",\"expectedVersion\":{number}"));

        var answer = await Post(string.Join(',', items));

        Assert.Equal(Enumerable.Range(2, 100).Select(version => $"200 {version}"), Shown(answer));
    }

    [Fact]
    public async Task Bulk_OtherVersionThanExpected_ChangesNothing()
    {
        await service.ImportLines(Line(_id));

        Assert.Equal(["412 "], Shown(await Post(Item(_id, Ship, ",\"expectedVersion\":7"))));
        Assert.Equal(1, (int)(await service.Canonical(_id))["version"]!);
    }

    [Fact]
    public async Task Bulk_RepeatedUnderItsKeys_IsAnsweredAgainAndDoneOnce()
    {
        await service.ImportLines(Line($"{_id}-1"), Line($"{_id}-2"));
        const string Comment = """[{"verb":"editComments","text":"again"}]""";
        var keyed = Item($"{_id}-1", Comment, $",\"idempotencyKey\":\"{_id}\"");
        var items = $"{keyed},{Item($"{_id}-2", Comment)},{Item($"{_id}-2", Comment)}";
        await Post(items, ("Idempotency-Key", _id));

        var again = await Post(items, ("Idempotency-Key", _id));
        var other = await Post(Item($"{_id}-1", Ship, $",\"idempotencyKey\":\"{_id}\""));

        Assert.Equal(["200 2", "200 2", "200 3"], Shown(again));
        Assert.All(again.Json["items"]!.AsArray(), item => Assert.True((bool)item!["replayed"]!));
        Assert.Equal(["422 "], Shown(other));
        Assert.Equal(3, (int)(await service.Canonical($"{_id}-2"))["version"]!);
    }

    [Fact]
    public async Task Bulk_DryRun_TellsAndDoesNothing()
    {
        await service.ImportLines(Line(_id));

        var answer = await Post($"{Item(_id, Ship)},{Item(_id, """[{"verb":"submit"}]""")}", dryRun: true);

        Assert.Equal(["200 2", "409 "], Shown(answer));
        Assert.True((bool)answer.Json["dryRun"]!);
        Assert.Equal(1, (int)(await service.Canonical(_id))["version"]!);
    }

    [Fact]
    public async Task Bulk_OrdersOfOtherMarkets_AreNotFound()
    {
        await service.ImportLines(Line(_id, ",\"market\":{\"id\":\"m2\",\"number\":2}"));
        var key = await service.NewKey(CredentialTerms.Everything with { Markets = [1] });

        Assert.Equal(["404 "], Shown(await Post(Item(_id, Ship), ("X-Api-Key", key))));
    }

    [Theory]
    [InlineData("""{"items":[]}""", "items")]
    [InlineData("""{}""", "items")]
    [InlineData("""{"items":[1]}""", "items")]
    [InlineData("""{"items":[{}],"dryrun":true}""", "dryrun")]
    public async Task Bulk_NotUnderstood_DoesNothing(string body, string member)
    {
        var answer = await service.Call("POST", "/manage/orders/bulk", body, ("X-Api-Key", "demo-key"));

        Assert.Equal([member], answer.Is(400)["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Bulk_MoreItemsThanAllowed_AreRefused()
    {
        var items = string.Join(',', Enumerable.Repeat("{}", 501));

        Assert.Equal(400, (await Post(items)).Status);
        Assert.Equal(500, Shown(await Post(items[..^3])).Length);
    }

    [Theory]
    [InlineData(",\"idempotencyKey\":\"\"", "idempotencyKey")]
    [InlineData(",\"expectedVersion\":\"1\"", "expectedVersion")]
    [InlineData(",\"surprise\":1", "surprise")]
    public async Task Bulk_WrongMemberOfAnItem_IsNamed(string member, string name)
    {
        var item = (await Post(Item(_id, Ship, member))).Json["items"]![0]!;

        Assert.Equal([name], item["problem"]!["errors"]!.AsObject().Select(error => error.Key));
    }

    private static string Item(string id, string actions, string more = "") => $$"""{"id":"{{id}}","actions":{{actions}}{{more}}}""";

    private static string[] Shown(Answer answer) =>
        [.. answer.Is(200)["items"]!.AsArray().Select(item => $"{item!["status"]} {item["version"]}")];

    private Task<Answer> Post(string items, (string Name, string Value)? header = null, bool dryRun = false)
    {
        var body = $$"""{"items":[{{items}}]{{(dryRun ? ",\"dryRun\":true" : "")}}}""";
        (string, string)[] key = header is { Name: "X-Api-Key" } ? [] : [("X-Api-Key", "demo-key")];
        return service.Call("POST", "/manage/orders/bulk", body, [.. key, .. header is { } given ? new[] { given } : []]);
    }
}
