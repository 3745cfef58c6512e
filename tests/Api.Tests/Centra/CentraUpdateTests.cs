using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.Centra.CentraCalls;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>What each member of an update does to the order.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CentraUpdateTests(Service service)
{
    [Theory]
    [InlineData("internalComment", "otherComment")]
    [InlineData("comment", "internalComment")]
    public async Task Comment_Appended_StandsOnALineOfItsOwn(string member, string other)
    {
        var number = await service.NewCentraOrder();
        var shown = member == "comment" ? "otherComment" : member;

        await service.Put($$"""{"order":{{number}},"{{member}}":"first"}""");
        var answer = await service.Put($$"""{"order":"{{number}}","{{member}}":"second"}""");

        Assert.Equal((200, Ok(number)), (answer.Status, answer.Text));
        var order = await service.Listed(number);
        Assert.Equal("first\nsecond", (string?)order[shown]);
        Assert.Equal("", (string?)order[other]);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("1")]
    [InlineData("\"1\"")]
    public async Task Comment_WithReplaceFlag_IsReplaced(string yes)
    {
        var number = await service.NewCentraOrder();
        await service.Put($$"""{"order":{{number}},"comment":"old","internalComment":"old"}""");

        await service.Put(
            $$"""{"order":{{number}},"comment":"new","replaceComment":{{yes}},"internalComment":"","replaceInternalComment":{{yes}}}""");

        var order = await service.Listed(number);
        Assert.Equal("new", (string?)order["otherComment"]);
        Assert.Equal("", (string?)order["internalComment"]);
    }

    [Theory]
    [InlineData("\"replaceComment\":true")]
    [InlineData("\"comment\":null,\"replaceComment\":true")]
    [InlineData("\"comment\":\"\"")]
    [InlineData("\"comment\":\"\",\"replaceComment\":0")]
    [InlineData("\"extraAttributes\":[]")]
    [InlineData("\"extraAttributes\":{}")]
    [InlineData("\"unknown\":{\"a\":1}")]
    public async Task Update_ThatAsksForNothing_ChangesNothing(string members)
    {
        var number = await service.NewCentraOrder();
        await service.Put($$"""{"order":{{number}},"comment":"old"}""");

        var answer = await service.Put($$"""{"order":{{number}},{{members}}}""");

        Assert.Equal(Ok(number), answer.Text);
        var order = await service.Canonical($"{number}");
        Assert.Equal("old", (string?)order["comment"]);
        Assert.Equal(2, (long)order["version"]!);
    }

    [Fact]
    public async Task Comment_OfANumber_IsText()
    {
        var number = await service.NewCentraOrder();

        await service.Put($$"""{"order":{{number}},"comment":42}""");

        Assert.Equal("42", (string?)(await service.Listed(number))["otherComment"]);
    }

    [Fact]
    public async Task ExtraAttributes_AreMergedByKeyAndShownOnTheOrder()
    {
        var number = await service.NewCentraOrder();
        await service.Put(
            $$$"""{"order":{{{number}}},"extraAttributes":{"gift_text":"Hi","limited_bool":true,"size_chart":7,"gone_text":"x"}}""");

        await service.Put($$$"""{"order":{{{number}}},"extraAttributes":{"gone_text":"","gift_text":"Hello","express_bool":false}}""");

        var order = await service.Listed(number);
        Assert.Equal("Hello", (string?)order["gift_text"]);
        Assert.Equal("1", (string?)order["limited_bool"]);
        Assert.Equal("7", (string?)order["size_chart"]);
        Assert.Null(order["gone_text"]);
        Assert.Null(order["express_bool"]);
        Assert.Equal("0", (string?)(await service.Canonical($"{number}"))["attributes"]!["express_bool"]);
    }

    [Fact]
    public async Task ExtraAttributes_NamedLikeAMemberOfTheOrder_DoNotCoverIt()
    {
        var number = await service.NewCentraOrder();

        var answer = await service.Put($$$"""{"order":{{{number}}},"extraAttributes":{"orderId":"x"}}""");

        Assert.Equal(Ok(number), answer.Text);
        Assert.Equal($"{number}", (string?)(await service.Listed(number))["orderId"]);
    }

    [Theory]
    [InlineData("Cancelled", "Voided", "Unfulfilled")]
    [InlineData("Draft", "Unpaid", "Unfulfilled")]
    [InlineData("Placed", "Paid", "Delivered")]
    public async Task Comment_InEveryState_IsAccepted(string status, string payment, string fulfillment)
    {
        var number = NewNumber();
        await service.NewOrder($"{number}", status, payment, fulfillment, order => order["archivedAt"] = "2026-01-01T00:00:00Z");

        var answer = await service.Put($$"""{"order":{{number}},"comment":"late"}""");

        Assert.Equal(Ok(number), answer.Text);
    }

    [Fact]
    public async Task List_OfAnOrderOfAnotherMarket_IsEmpty()
    {
        var number = await service.NewCentraOrder(
            order => order["market"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "us", ["number"] = 2 });

        var answer = await service.Call("GET", $"/centra/orders?order={number}", null, ("API-Authorization", "demo-key"));

        Assert.Equal("""{"status":"ok","orders":[]}""", answer.Text);
    }

    [Theory]
    [InlineData("?order=404040404", """{"status":"ok","orders":[]}""")]
    [InlineData("?order=abc", """{"status":"ok","orders":[]}""")]
    public async Task List_OfNoOrder_IsAnswered(string query, string expected)
    {
        var answer = await service.Call("GET", $"/centra/orders{query}", null, ("API-Authorization", "demo-key"));

        Assert.Equal((200, expected), (answer.Status, answer.Text));
    }
}
