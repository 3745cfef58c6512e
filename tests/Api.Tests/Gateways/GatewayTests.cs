using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Gateways;

/// <summary>Orders whose money the simulated gateway and gift cards move, as a client sees them.</summary>
[Collection(ServiceCollection.Name)]
public sealed class GatewayTests(Service service)
{
    private static readonly (string, string) Key = ("X-Api-Key", "demo-key");

    [Theory]
    [InlineData("tok", "AuthorizesThenCaptures", "Placed:Authorized")]
    [InlineData("tok", "PaysAtOnce", "Placed:Paid")]
    [InlineData("sim_declined", "PaysAtOnce", "Pending:Declined")]
    [InlineData("sim_never", "PaysAtOnce", "Placing:UnderReview")]
    [InlineData("sim_late", "PaysAtOnce", "Placing:UnderReview")]
    public async Task Place_WaitsForTheGatewayAWhile(string source, string family, string state)
    {
        var id = await NewOrder(source, family);

        Assert.Equal(state, State((await Do(id, "place")).Is(200)));
    }

    [Fact]
    public async Task Place_RepeatedKey_AnswersTheSameBytes()
    {
        var id = await NewOrder("tok", "PaysAtOnce");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await Do(id, "place", "", key);
        (await Do(id, "refund")).Is(200);

        var second = await Do(id, "place", "", key);

        Assert.Equal("Placed:Paid", State(first.Is(200)));
        Assert.Equal((first.Text, first.ETag), (second.Text, second.ETag));
    }

    [Fact]
    public async Task Settle_ALateAnswerAndAContradiction_TheFirstStands()
    {
        var id = await NewOrder("sim_never", "PaysAtOnce");
        (await Do(id, "place")).Is(200);

        var placed = await Do(id, "settleMovement", ""","movement":"m-1","state":"Succeeded","externalId":"psp-1" """);
        var again = await Do(id, "settleMovement", ""","movement":"m-1","state":"Failed","reason":"too late" """);

        Assert.Equal("Placed:Paid", State(placed.Is(200)));
        Assert.Equal(placed.Text, again.Text);
    }

    [Fact]
    public async Task Cancel_WhileTheGatewayThinks_GivesTheMoneyBack()
    {
        var id = await NewOrder("sim_never", "PaysAtOnce");
        (await Do(id, "place")).Is(200);
        (await Do(id, "cancel")).Is(200);

        var settled = await Do(id, "settleMovement", ""","movement":"m-1","state":"Succeeded" """);

        var undo = settled.Is(200)["payments"]![0]!["movements"]![1]!;
        Assert.Equal(("Refund", "m-1"), ((string?)undo["kind"], (string?)undo["parent"]));
        Assert.Null(settled.Json["capturedAmount"]);
    }

    [Fact]
    public async Task Settle_WhileOnHold_AsksForNothingMore()
    {
        var id = await NewOrder("sim_late", "PaysAtOnce");
        (await Do(id, "authorize", ""","amount":1000,"gateway":"simulated","source":"sim_late" """)).Is(200);
        Assert.Equal("Placing:UnderReview", State((await Do(id, "place")).Is(200)));
        (await Do(id, "hold")).Is(200);

        var settled = (await Do(id, "settleMovement", ""","movement":"m-1","state":"Succeeded" """)).Is(200);

        Assert.Equal("Pending:PartiallyAuthorized", State(settled));
        Assert.Single(settled["payments"]![0]!["movements"]!.AsArray());
    }

    [Fact]
    public async Task Authorize_GatewayThatIsNone_IsRefusedBeforeAnythingIsBegun()
    {
        var id = await NewOrder("tok", "PaysAtOnce");

        var problem = (await Do(id, "authorize", ""","gateway":"nobody" """)).Is(422);

        Assert.Equal("gateway", problem["errors"]!.AsObject().Single().Key);
        Assert.Equal("Pending:Unpaid", State(await service.Canonical(id)));
    }

    [Fact]
    public async Task GiftCard_ReservedBeforePlacement_IsReleasedByTheCancellation()
    {
        var code = Guid.NewGuid().ToString("N");
        Assert.Equal(404, (await service.Call("GET", $"/manage/gift-cards/{code}", null, Key)).Status);
        (await Issue(code, """{"currency":"EUR","amount":4000}""")).Is(200);
        var id = await NewOrder("tok", "AuthorizesThenCaptures");

        var reserved = await Do(id, "authorize", $$""","amount":3000,"gateway":"gift_card","source":"{{code}}" """);
        Assert.Equal("Pending:PartiallyAuthorized", State(reserved.Is(200)));
        Assert.Equal(3000, (int?)(await Card(code))["reserved"]);
        Assert.Equal("Placed:Authorized", State((await Do(id, "place")).Is(200)));

        (await Do(id, "cancel")).Is(200);
        var voided = await Do(id, "voidAuthorization");
        Assert.Equal("Cancelled:Voided", State(voided.Is(200)));
        Assert.Equal((4000, 0), ((int?)(await Card(code))["balance"], (int?)(await Card(code))["reserved"]));
    }

    [Fact]
    public async Task GiftCard_Captured_IsSpentAndRefunded()
    {
        var code = Guid.NewGuid().ToString("N");
        (await Issue(code, """{"currency":"EUR","amount":10000}""")).Is(200);
        var id = await NewOrder("tok", "AuthorizesThenCaptures");
        (await Do(id, "authorize", $$""","gateway":"gift_card","source":"{{code}}" """)).Is(200);
        (await Do(id, "place")).Is(200);

        Assert.Equal("Placed:Paid", State((await Do(id, "capture")).Is(200)));
        Assert.Equal(0, (int?)(await Card(code))["balance"]);
        Assert.Equal(409, (await Issue(code, """{"currency":"EUR","amount":9999}""")).Status);
        Assert.Equal("Placed:PartiallyRefunded", State((await Do(id, "refund", ""","amount":2500 """)).Is(200)));
        Assert.Equal(2500, (int?)(await Card(code))["balance"]);
    }

    [Theory]
    [InlineData("""{"currency":"EUR"}""")]
    [InlineData("""{"currency":"XYZ","amount":1}""")]
    [InlineData("""{"currency":"EUR","amount":-1}""")]
    [InlineData("""{"currency":"EUR","amount":1,"more":2}""")]
    public async Task PutGiftCard_NotUnderstood_IsRefused(string body) => Assert.Equal(400, (await Issue("C", body)).Status);

    private static string State(JsonNode order) => $"{order["status"]}:{order["payment"]}";

    private Task<Answer> Issue(string code, string body) => service.Call("PUT", $"/manage/gift-cards/{code}", body, Key);

    private async Task<JsonNode> Card(string code) => (await service.Call("GET", $"/manage/gift-cards/{code}", null, Key)).Is(200);

    private Task<Answer> Do(string id, string verb, string members = "", params (string, string)[] headers) => service.Call(
        "POST", $"/manage/orders/{id}/commands", $$"""{"actions":[{"verb":"{{verb}}"{{members}}}]}""", [Key, .. headers]);

    private Task<string> NewOrder(string source, string family) => service.NewOrder(
        Guid.NewGuid().ToString("N"), "Pending", "Unpaid", "Unfulfilled", order =>
        {
            order["paymentMethod"] = new JsonObject { ["id"] = "card", ["gateway"] = "simulated", ["family"] = family };
            order["paymentSource"] = new JsonObject { ["id"] = source, ["type"] = "tokens" };
        });
}
