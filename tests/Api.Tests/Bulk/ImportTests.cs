using System.IO.Compression;
using System.Text;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Merchants;
using static OrderGrains.Api.Tests.Bulk.BulkCalls;

namespace OrderGrains.Api.Tests.Bulk;

[Collection(ServiceCollection.Name)]
public sealed class ImportTests(Service service)
{
    private readonly string _id = NewId();

    public static TheoryData<string, int> BadLines => new()
    {
        { "{", 400 },
        { "[]", 400 },
        { "\"text\"", 400 },
        { "{}", 400 },
        { """{"id":"a\u0000","currency":"EUR"}""", 400 },
        { """{"id":"a\ud800","currency":"EUR"}""", 400 },
        { """{"id":"","currency":"EUR"}""", 400 },
        { """{"id":"{id}","currency":"EURO"}""", 400 },
        { """{"id":"{id}","currency":"EUR","surprise":1}""", 400 },
        { """{"id":"{id}","id":"{id}","currency":"EUR"}""", 400 },
        { """{"id":"{id}","currency":"EUR"}{"id":"{id}","currency":"EUR"}""", 400 },
        { """{"id":"{id}","currency":"EUR","status":"Draft","payment":"Paid","fulfillment":"Delivered"}""", 422 },
        { """{"id":"MSP12345","currency":"EUR"}""", 409 },
        { $$"""{"id":"{id}","currency":"EUR","metadata":{{new string('[', 40)}}{{new string(']', 40)}}}""", 400 },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public async Task Import_BadLine_IsRefusedAlone(string line, int status)
    {
        var answer = await service.ImportLines(
            Line($"{_id}-1"), line.Replace("{id}", _id, StringComparison.Ordinal), Line($"{_id}-3"));

        Assert.Equal(["1 created", $"2 refused {status}", "3 created"], answer.Results());
        Assert.Equal((3, 2, 0, 1), answer.Summary());
        Assert.Equal(404, (await service.Call("GET", $"/manage/orders/{_id}", null, ("X-Api-Key", "demo-key"))).Status);
    }

    [Fact]
    public async Task Import_BytesThatAreNoText_AreRefusedAlone()
    {
        var (first, last) = (Encoding.UTF8.GetBytes(Line($"{_id}-1")), Encoding.UTF8.GetBytes(Line($"{_id}-3")));
        byte[] body = [.. first, .. "\n{\"id\":\""u8, 0xC3, 0x28, .. "\"}\n"u8, .. last];

        var answer = await service.Call("POST", "/manage/orders/import", body, "application/x-ndjson", ("X-Api-Key", "demo-key"));

        Assert.Equal(["1 created", "2 refused 400", "3 created"], answer.Results());
    }

    [Fact]
    public async Task Import_LineThatIsTooLong_IsRefusedAlone()
    {
        var answer = await service.ImportLines(
            Line($"{_id}-1"), Line(_id, $",\"comment\":\"{new string('x', 4 * 1024 * 1024)}\""), Line($"{_id}-3"));

        Assert.Equal(["1 created", "2 refused 413", "3 created"], answer.Results());
    }

    [Fact]
    public async Task Import_Problem_IsThatOfTheSingleCall()
    {
        var order = Line(_id, ",\"surprise\":1");
        var single = (await service.Call("POST", "/manage/orders", order, ("X-Api-Key", "demo-key"))).Is(400);

        var line = (await service.ImportLines(order)).Lines()[0];

        single.AsObject().Remove("traceId");
        JsonAssert.Matches(single, line["problem"], partial: false);
        Assert.Equal(_id, (string?)line["id"]);
    }

    [Fact]
    public async Task Import_MixedLineEndsAndBlankLines_KeepTheirNumbers()
    {
        var answer = await service.ImportText($"\uFEFF{Line($"{_id}-1")}\r\n\r\n \n{Line($"{_id}-4")}");

        Assert.Equal(["1 created", "4 created"], answer.Results());
        Assert.Equal((2, 2, 0, 0), answer.Summary());
    }

    [Fact]
    public async Task Import_Nothing_IsAnEmptySummary() => Assert.Equal((0, 0, 0, 0), (await service.ImportText("")).Summary());

    [Fact]
    public async Task Import_Repeated_FindsEveryOrderAndChangesNone()
    {
        string[] lines = [Line($"{_id}-1"), Line($"{_id}-2")];
        await service.ImportLines(lines);
        await service.Call("PATCH", $"/manage/orders/{_id}-1", """{"reference":"moved on"}""", ("X-Api-Key", "demo-key"));
        var before = (await service.Canonical($"{_id}-1")).ToJsonString();

        var answer = await service.ImportText(string.Join("\r\n", [.. lines, Line($"{_id}-3"), ""]));

        Assert.Equal(["1 exists", "2 exists", "3 created"], answer.Results());
        Assert.Equal(before, (await service.Canonical($"{_id}-1")).ToJsonString());
    }

    [Fact]
    public async Task Import_OtherContentUnderAnIdThatIsTaken_IsRefused()
    {
        await service.ImportLines(Line(_id));

        var answer = await service.ImportLines(Line(_id, ",\"reference\":\"other\""));

        Assert.Equal(["1 refused 409"], answer.Results());
        Assert.Null((await service.Canonical(_id))["reference"]);
    }

    [Fact]
    public async Task Import_OneIdInSeveralLines_TheFirstWins()
    {
        var lines = Enumerable.Range(1, 20).Select(number => Line(_id, $",\"reference\":\"r{number}\"")).ToArray();

        var answer = await service.ImportLines([.. lines, lines[0]]);

        Assert.Equal("1 created", answer.Results()[0]);
        Assert.All(answer.Results()[1..^1], result => Assert.EndsWith(" refused 409", result, StringComparison.Ordinal));
        Assert.Equal("21 exists", answer.Results()[^1]);
        Assert.Equal("r1", (string?)(await service.Canonical(_id))["reference"]);
    }

    [Fact]
    public async Task Import_WhatAnExportGave_IsThereAlready_ByWhomeverItIsSent()
    {
        await service.ImportLines(Line(_id, $",\"reference\":\"{_id}\",\"lines\":[{{\"id\":\"1\",\"quantity\":2,\"unitAmount\":1250}}]"));
        await service.Call("POST", $"/manage/orders/{_id}/commands", """{"actions":[{"verb":"ship"}]}""", ("X-Api-Key", "demo-key"));
        var export = (await service.Export($"reference={_id}")).Text;
        var key = await service.NewKey(CredentialTerms.Everything);

        Assert.Equal(["1 exists"], (await service.ImportText(export, key: key)).Results());

        await service.Call("PATCH", $"/manage/orders/{_id}", """{"orderNumber":"moved on"}""", ("X-Api-Key", "demo-key"));
        Assert.Equal(["1 refused 409"], (await service.ImportText(export, key: key)).Results());
    }

    [Fact]
    public async Task Import_WhatAnExportGave_ComesToAnotherMerchantWhole()
    {
        await service.ImportLines(Line(_id, $",\"reference\":\"{_id}\",\"lines\":[{{\"id\":\"1\",\"quantity\":2,\"unitAmount\":1250}}]"));
        await service.Call("POST", $"/manage/orders/{_id}/commands", """{"actions":[{"verb":"ship"}]}""", ("X-Api-Key", "demo-key"));
        var before = await service.Export($"reference={_id}");

        Assert.Equal(["1 created"], (await service.ImportText(before.Text, key: "other-key")).Results());

        var (one, other) = (before.Lines()[0].AsObject(), (await service.Export($"reference={_id}", "other-key")).Lines()[0].AsObject());
        foreach (var own in new[] { "merchant", "version", "updatedAt" })
        {
            one.Remove(own);
            other.Remove(own);
        }

        JsonAssert.Matches(one, other, partial: false);
    }

    [Fact]
    public async Task Import_OnlyRefused_CountsTheOthers()
    {
        var answer = await service.ImportText(string.Join('\n', Line(_id), "{", Line($"{_id}-3")), "?results=refused");

        Assert.Equal(["2 refused 400"], answer.Results());
        Assert.Equal((3, 2, 0, 1), answer.Summary());
    }

    [Fact]
    public async Task Import_Compressed_IsDecodedOnTheWay()
    {
        using var body = new MemoryStream();
        await using (var gzip = new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($"{Line(_id)}\n{Line($"{_id}-2")}"));

        var whole = await service.ImportGzip(body.ToArray());
        var cut = await service.ImportGzip(body.ToArray()[..^9]);

        Assert.Equal((2, 2, 0, 0), whole.Summary());
        Assert.True(cut.Status == 400 || cut.Lines()[^1]["problem"] is not null, cut.Text);
    }

    [Theory]
    [InlineData("application/json", "", 415)]
    [InlineData("application/x-ndjson", "?results=some", 400)]
    [InlineData("application/x-ndjson", "?result=all", 400)]
    public async Task Import_NotUnderstood_ImportsNothing(string type, string query, int status)
    {
        var answer = await service.Call(
            "POST", $"/manage/orders/import{query}", Encoding.UTF8.GetBytes(Line(_id)), type, ("X-Api-Key", "demo-key"));

        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal(404, (await service.Call("GET", $"/manage/orders/{_id}", null, ("X-Api-Key", "demo-key"))).Status);
    }

    [Fact]
    public async Task Import_OrdersOfMarketsThatTheCredentialDoesNotServe_AreRefusedAlone()
    {
        var key = await service.NewKey(CredentialTerms.Everything with { Markets = [1] });
        await service.ImportLines(Line($"{_id}-taken", ",\"market\":{\"id\":\"m2\",\"number\":2}"));

        var answer = await service.ImportText(
            string.Join(
                '\n',
                Line($"{_id}-1", ",\"market\":{\"id\":\"m1\",\"number\":1}"),
                Line($"{_id}-2", ",\"market\":{\"id\":\"m2\",\"number\":2}"),
                Line($"{_id}-taken", ",\"market\":{\"id\":\"m2\",\"number\":2}")),
            key: key);

        Assert.Equal(["1 created", "2 refused 403", "3 refused 409"], answer.Results());
    }

    [Fact]
    public async Task Import_TenThousandLines_AreAllThereInTheirOrder()
    {
        var lines = Enumerable.Range(1, 10_000).Select(number => Line($"{_id}-{number:D5}", $",\"reference\":\"{_id}\""));

        var answer = await service.ImportText(string.Join('\n', lines));

        Assert.Equal((10_000, 10_000, 0, 0), answer.Summary());
        Assert.Equal(Enumerable.Range(1, 10_000), answer.Lines().SkipLast(1).Select(line => (int)line["line"]!));
        var ids = (await service.Export($"reference={_id}")).Lines().Select(order => (string)order["id"]!).ToArray();
        Assert.Equal(Enumerable.Range(1, 10_000).Select(number => $"{_id}-{number:D5}"), ids);
    }
}
