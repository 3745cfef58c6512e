using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;
using static OrderGrains.Api.Tests.Bulk.BulkCalls;

namespace OrderGrains.Api.Tests.Bulk;

[Collection(ServiceCollection.Name)]
public sealed class ExportTests(Service service)
{
    private readonly string _id = NewId();

    [Fact]
    public async Task Export_Orders_AreWhatTheSingleCallShows_ByTheirIds()
    {
        await service.ImportLines(Of("b"), Of("a"), Of("B"));

        var lines = (await service.Export($"reference={_id}")).Lines();

        Assert.Equal([$"{_id}-B", $"{_id}-a", $"{_id}-b"], lines.Select(line => (string)line["id"]!));
        foreach (var line in lines)
            JsonAssert.Matches(await service.Canonical((string)line["id"]!), line, partial: false);
    }

    [Fact]
    public async Task Export_AfterAnOrder_GoesOnBehindIt()
    {
        await service.ImportLines(Of("a"), Of("b"), Of("c"));

        Assert.Equal(["b", "c"], await Names($"reference={_id}&after={_id}-a"));
        Assert.Equal(["c"], await Names($"reference={_id}&after={_id}-bb"));
        Assert.Empty(await Names($"reference={_id}&after={_id}-c"));
    }

    [Fact]
    public async Task Export_Conditions_AreThoseOfTheSearch()
    {
        await service.ImportLines(Of("a"), Of("b").Replace("Placed", "Approved", StringComparison.Ordinal));

        Assert.Equal(["b"], await Names($"reference={_id}&status=Approved"));
        Assert.Equal(["a", "b"], await Names($"reference={_id}&payment=Free,Paid"));
        Assert.Empty(await Names($"reference={_id}&created_before=2020-01-01"));
    }

    [Fact]
    public async Task Export_OfACredentialOfSomeMarkets_LeavesTheOthersOut()
    {
        await service.ImportLines(
            Of("a", ",\"market\":{\"id\":\"m1\",\"number\":1}"), Of("b", ",\"market\":{\"id\":\"m2\",\"number\":2}"), Of("c"));
        var key = await service.NewKey(CredentialTerms.Everything with { Markets = [1] });

        Assert.Equal(["a", "c"], await Names($"reference={_id}", key));
        Assert.Empty(await Names($"reference={_id}", "other-key"));
    }

    [Fact]
    public async Task Export_OfMorePagesThanOne_GivesEachOnce()
    {
        await service.ImportLines([.. Enumerable.Range(100, 450).Select(number => Of($"{number}"))]);

        Assert.Equal(Enumerable.Range(100, 450).Select(number => $"{number}"), await Names($"reference={_id}"));
    }

    [Theory]
    [InlineData("afterr=x", "afterr")]
    [InlineData("after=", "after")]
    [InlineData("status=Lost", "status")]
    [InlineData("limit=5", "limit")]
    [InlineData("sort=created", "sort")]
    public async Task Export_WrongParameter_IsNamed(string query, string name)
    {
        var answer = await service.Export(query);

        Assert.Equal([name], answer.Is(400)["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Export_Head_HasNoBody()
    {
        var answer = await service.Call("HEAD", "/manage/orders/export", null, ("X-Api-Key", "demo-key"));

        Assert.Equal((200, "", "application/x-ndjson"), (answer.Status, answer.Text, answer.Header("Content-Type")));
    }

    private string Of(string name, string more = "") => Line($"{_id}-{name}", $",\"reference\":\"{_id}\"{more}");

    private async Task<string[]> Names(string query, string key = "demo-key") =>
        [.. (await service.Export(query, key)).Lines().Select(line => ((string)line["id"]!)[(_id.Length + 1)..])];
}
