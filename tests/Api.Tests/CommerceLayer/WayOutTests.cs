using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>No order ends in a state that it cannot leave, nor in one that contradicts itself.</summary>
[Collection(ServiceCollection.Name)]
public sealed class WayOutTests(Service service)
{
    private readonly Shop _shop = new(service);

    /// <summary>Requests one after another, and where the order stands after the last.</summary>
    public static TheoryData<string, string[], string> Lives => new()
    {
        { "a new source after one was taken away", ["_authorize", "no source", "source", "_place"], "placed:authorized:unfulfilled" },
        { "an authorization after a voided one", ["_authorize", "no source", "source", "_authorize"], "pending:authorized:unfulfilled" },
        { "another card after one was declined", ["decline", "_place"], "placed:authorized:unfulfilled" },
        { "another card after the link has expired", ["expire", "_authorize", "_place"], "placed:authorized:unfulfilled" },
        { "a coupon taken away after authorizing", ["coupon", "_authorize", "no coupon"], "pending:partially_authorized:unfulfilled" },
        { "… and the rest authorized", ["coupon", "_authorize", "no coupon", "_authorize", "_place"], "placed:authorized:unfulfilled" },
        { "… or cancelled", ["coupon", "_authorize", "no coupon", "_place", "_cancel"], "cancelled:voided:unfulfilled" },
        { "a coupon that came after authorizing", ["_authorize", "coupon", "_place"], "placed:authorized:unfulfilled" },
        { "a part captured, the rest as well", ["_place", "_approve", "part", "_capture"], "approved:paid:in_progress" },
        { "a part captured, and given back", ["_place", "_approve", "part", "_refund"], "cancelled:refunded:unfulfilled" },
        { "a part refunded, then the rest", ["_place", "_approve", "_capture", "back", "_refund"], "cancelled:refunded:unfulfilled" },
        { "a part captured and a part refunded", ["_place", "_approve", "part", "back", "_refund"], "cancelled:refunded:unfulfilled" },
        { "shipped through another door, fulfilled again", ["_place", "ship", "_fulfill"], "placed:authorized:fulfilled" },
        { "captured again", ["_place", "_approve", "_capture", "_capture"], "approved:paid:in_progress" },
        { "captured where it was paid already", ["_place", "capture", "_approve", "_capture"], "approved:paid:unfulfilled" },
        { "refunded again", ["_place", "capture", "refund", "_refund"], "placed:refunded:unfulfilled" },
    };

    [Theory]
    [MemberData(nameof(Lives))]
    public async Task Patch_OneAfterAnother_LeadsOn(string life, string[] requests, string to)
    {
        var id = await _shop.Cart();

        foreach (var request in requests)
            await Do(id, request);

        var answer = await _shop.Get(id);
        Assert.Equal((life, to), (life, $"{answer["status"]}:{answer["payment_status"]}:{answer["fulfillment_status"]}"));
    }

    [Fact]
    public async Task Patch_OtherCurrencyOnceAuthorized_IsRefused()
    {
        var id = await _shop.Cart();
        await Do(id, "_authorize");

        var answer = await _shop.Patch(id, relationships: Shop.Relationship("market", "markets", "NrDcMrKtSe"));

        Assert.Equal(422, answer.Status);
        Assert.Equal("EUR", (await _shop.Get(id))["currency_code"]);
    }

    [Fact]
    public async Task Place_OnHold_TakesNoMoney()
    {
        var id = await _shop.Cart();
        await Do(id, "hold");

        Assert.Equal(422, (await _shop.Patch(id, "_place", true)).Status);
        await Do(id, "release");
        await Do(id, "_place");
    }

    [Fact]
    public async Task Edit_PlacedOrderTwice_MayEndAsDearAsItWasPlaced()
    {
        var id = await _shop.Cart();
        Assert.Equal("6200", (await Do(id, "_place"))["place_total_amount_cents"]);
        foreach (var request in new[] { "_start_editing", "coupon", "_stop_editing", "_start_editing", "no coupon", "_stop_editing" })
            await Do(id, request);

        var answer = await _shop.Get(id);
        Assert.Equal(("placed", "6200"), (answer["status"], answer["place_total_amount_cents"]));
    }

    [Fact]
    public async Task Approve_MethodThatCapturesWhenTheGoodsShip_StartsTheFulfilment()
    {
        var method = JsonNode.Parse("""{ "id": "later", "family": "AuthorizesThenShips", "sourceType": "wire_transfers" }""");
        var id = await _shop.Cart(("paymentMethod", method));
        await Do(id, "_place");

        var answer = await Do(id, "_approve");

        Assert.Equal("approved:authorized:in_progress", $"{answer["status"]}:{answer["payment_status"]}:{answer["fulfillment_status"]}");
    }

    private async Task<Answer> Do(string id, string request)
    {
        var answer = request switch
        {
            "no source" => await _shop.Patch(id, "_nullify_payment_source", true),
            "source" => await _shop.Patch(id, relationships: Shop.Relationship("payment_source", "wire_transfers", "QWERtyUpBa")),
            "coupon" => await _shop.Patch(id, "coupon_code", "SUMMERDISCOUNT"),
            "no coupon" => await _shop.Patch(id, "coupon_code", null),
            "part" => await Command(id, """{"verb":"capture","amount":1000}"""),
            "back" => await Command(id, """{"verb":"refund","amount":500}"""),
            _ when request.StartsWith('_') => await _shop.Patch(id, request, true),
            _ => await Command(id, $$"""{"verb":"{{request}}"}"""),
        };
        Assert.True(answer.Status == 200, $"{request}: {answer.Text}");
        return answer;
    }

    private async Task<Answer> Command(string id, string action)
    {
        var done = await service.Call(
            "POST", $"/manage/orders/{id}/commands", $$"""{"actions":[{{action}}]}""", ("X-Api-Key", "demo-key"));
        Assert.True(done.Status == 200, $"{action}: {done.Text}");
        return await _shop.Get(id);
    }
}
