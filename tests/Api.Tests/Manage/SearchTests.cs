using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

[Collection(ServiceCollection.Name)]
public sealed class SearchTests(Service service)
{
    private readonly string _reference = "r" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Search_WhatWasJustWritten_IsFoundAsARecordOfItsOwn()
    {
        var id = await NewAsync("Placed", "Paid", "Unfulfilled");

        var found = (await Search($"reference={_reference}")).Is(200);

        var order = Assert.Single(found["items"]!.AsArray())!;
        JsonAssert.Matches(await service.Canonical(id), order, partial: false);
        Assert.True(found.AsObject().ContainsKey("next"));
        Assert.Null(found["next"]);
        Assert.Null(found["count"]);
    }

    [Fact]
    public async Task Search_AfterAnUpdate_FindsTheNewState()
    {
        var id = await NewAsync("Placed", "Paid", "Unfulfilled");
        var shipped = await service.Call("PATCH", $"/orders/{id}", """{"status":"shipped"}""", ("api_key", "demo-key"));
        Assert.Equal(200, shipped.Status);

        Assert.Empty(Ids(await Search($"reference={_reference}&fulfillment=Unfulfilled")));
        Assert.Equal([id], Ids(await Search($"reference={_reference}&fulfillment=pickedup,Delivered")));
    }

    [Fact]
    public async Task Search_Conditions_AreAllMet()
    {
        var draft = await NewAsync("Draft", "Unpaid", "Unfulfilled");
        var placed = await NewAsync("Placed", "Paid", "Unfulfilled");

        Assert.Equal([placed], Ids(await Search($"reference={_reference}&status=Placed,Approved&payment=Paid")));
        Assert.Equal([draft, placed], Ids(await Search($"reference={_reference}&status=Draft&status=Placed&sort=created")));
        Assert.Empty(Ids(await Search($"reference={_reference}&amount_max=9999")));
        Assert.Equal(2, Ids(await Search($"reference={_reference}&amount_min=10000&amount_max=10000")).Length);
        Assert.Equal(2, Ids(await Search($"reference={_reference}&email=EVE@example.com&market=m-1")).Length);
        Assert.Equal(2, Ids(await Search($"reference={_reference}&updated_after=2020-01-01&created_after=2020-01-01T00:00Z")).Length);
        Assert.Empty(Ids(await Search($"reference={_reference}&updated_before=2020-01-01T00:00:00%2B01:00")));
    }

    [Fact]
    public async Task Search_PageByPage_GivesEachOnceWithTheCount()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Add(await NewAsync("Placed", "Paid", "Unfulfilled"));

        var (found, next) = (new List<string>(), "");
        for (var page = 0; page < 3; page++)
        {
            var answer = await Search($"reference={_reference}&sort=updated&limit=2&count=true{next}");
            found.AddRange(Ids(answer));
            Assert.Equal(5, (int)answer.Json["count"]!);
            next = $"&cursor={(string?)answer.Json["next"]}";
        }

        Assert.Equal(ids, found);
        Assert.Equal("&cursor=", next);
    }

    [Fact]
    public async Task Search_CursorOfAnotherSearch_IsRefused()
    {
        for (var i = 0; i < 2; i++)
            await NewAsync("Placed", "Paid", "Unfulfilled");
        var first = await Search($"reference={_reference}&limit=1");
        var cursor = (string)first.Json["next"]!;

        Assert.Single(Ids(await Search($"reference={_reference}&sort=-created&cursor={cursor}")));
        await AssertRefused($"reference={_reference}&sort=created&cursor={cursor}", "cursor");
        await AssertRefused($"reference={_reference}&status=Placed&cursor={cursor}", "cursor");
    }

    [Theory]
    [InlineData("statuss=Placed", "statuss")]
    [InlineData("status=Plcaed", "status")]
    [InlineData("status=3", "status")]
    [InlineData("status=", "status")]
    [InlineData("email=", "email")]
    [InlineData("email=a&email=b", "email")]
    [InlineData("reference=%00", "reference")]
    [InlineData("created_after=yesterday", "created_after")]
    [InlineData("updated_before=2026-13-01", "updated_before")]
    [InlineData("amount_min=-1", "amount_min")]
    [InlineData("amount_max=99999999999999999999", "amount_max")]
    [InlineData("sort=price", "sort")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("count=yes", "count")]
    [InlineData("cursor=%21%21", "cursor")]
    [InlineData("cursor=YQ", "cursor")]
    [InlineData("cursor=__8", "cursor")]
    public Task Search_WrongParameter_IsNamed(string query, string name) => AssertRefused(query, name);

    [Fact]
    public async Task Search_WithoutCredential_IsRefused() =>
        Assert.Equal(401, (await service.Call("GET", "/manage/orders", null)).Status);

    private Task<Answer> Search(string query) => service.Call("GET", $"/manage/orders?{query}", null, ("X-Api-Key", "demo-key"));

    private async Task AssertRefused(string query, string name)
    {
        var answer = await Search(query);
        Assert.Equal([name], answer.Is(400)["errors"]!.AsObject().Select(error => error.Key));
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
    }

    private static string[] Ids(Answer answer) => [.. answer.Is(200)["items"]!.AsArray().Select(order => (string)order!["id"]!)];

    private Task<string> NewAsync(string status, string payment, string fulfillment) =>
        service.NewOrder(Guid.NewGuid().ToString("N"), status, payment, fulfillment, order =>
        {
            order["reference"] = _reference;
            order["customer"] = new JsonObject { ["email"] = "Eve@Example.com" };
            order["market"] = new JsonObject { ["id"] = "m-1" };
        });
}
