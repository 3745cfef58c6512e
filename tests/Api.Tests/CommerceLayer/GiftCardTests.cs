using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Gift cards and what they pay of orders (Commerce Layer page, A6 and A7).</summary>
[Collection(ServiceCollection.Name)]
public sealed class GiftCardTests(Service service)
{
    private readonly Shop _shop = new(service);
    private readonly string _code = $"GIFT-{Guid.NewGuid():N}";

    [Fact]
    public async Task GiftCard_FromDraftToRedeemed_ShowsItsStatusAndBalance()
    {
        var card = await Card(6200, active: false);
        Assert.Equal(("draft", "6200", "€62,00"), await Status(card));
        Assert.Equal("noent_gift_card", await Refused(await _shop.Cart()));

        Assert.Equal("inactive", (await Trigger(card, "_purchase"))["status"]);
        Assert.Equal("active", (await Trigger(card, "_activate"))["status"]);
        Assert.Equal("inactive", (await Trigger(card, "_deactivate"))["status"]);
        await Trigger(card, "_activate");
        var order = await _shop.Cart();
        (await _shop.Patch(order, new JsonObject { ["gift_card_code"] = _code, ["_place"] = true })).Is200();
        await service.Delivered(order);

        Assert.Equal(("redeemed", "0", "€0,00"), await Status(card));
    }

    [Fact]
    public async Task Place_WithAGiftCardForAll_IsFree()
    {
        await Card(10_000);
        var order = await _shop.Cart(("paymentMethod", null), ("paymentSource", null));

        var applied = (await _shop.Patch(order, "gift_card_or_coupon_code", _code)).Is200();
        var placed = (await _shop.Patch(order, "_place", true)).Is200();

        Assert.Equal(("-6200", "6200", "0"),
            (applied["gift_card_amount_cents"], applied["total_amount_cents"], applied["total_amount_with_taxes_cents"]));
        Assert.Equal(("placed", "free"), (placed["status"], placed["payment_status"]));
    }

    [Fact]
    public async Task Place_WithAGiftCardForAPart_ChargesItOnceAndCancelGivesItBack()
    {
        var card = await Card(1000);
        var order = await _shop.Cart();
        (await _shop.Patch(order, "gift_card_code", _code)).Is200();

        var placed = (await _shop.Patch(order, "_place", true)).Is200();
        (await _shop.Patch(order, "_place", true)).Is200();
        await service.Delivered(order);
        Assert.Equal(("authorized", "-1000", "5200"),
            (placed["payment_status"], placed["gift_card_amount_cents"], placed["total_amount_with_taxes_cents"]));
        Assert.Equal(("redeemed", "0", "€0,00"), await Status(card));

        (await _shop.Patch(order, "_cancel", true)).Is200();
        await service.Delivered(order);
        Assert.Equal(("active", "1000", "€10,00"), await Status(card));
    }

    [Fact]
    public async Task Place_OfTenOrdersWithOneCard_ChargesNoMoreThanThereIs()
    {
        var card = await Card(3000);
        var orders = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            var lines = JsonNode.Parse("""[{"id":"l","quantity":1,"unitAmount":1000,"doNotShip":true}]""");
            var order = await _shop.Cart(("fulfillment", "NotRequired"), ("lines", lines), ("shipments", new JsonArray()));
            (await _shop.Patch(order, "gift_card_code", _code)).Is200();
            return order;
        }));

        var answers = await Task.WhenAll(orders.Select(order => _shop.Patch(order, "_place", true)));
        await Task.WhenAll(orders.Select(order => service.Delivered(order)));

        Assert.Equal([(200, 3), (422, 7)], answers.GroupBy(answer => answer.Status)
            .Select(group => (group.Key, group.Count())).OrderBy(group => group.Key));
        Assert.All(answers.Where(answer => answer.Status == 422), refused =>
            Assert.Equal("/data/attributes/gift_card_code", Assert.Single(refused.Pointers)));
        Assert.Equal(("redeemed", "0", "€0,00"), await Status(card));
    }

    [Fact]
    public async Task Balance_Changed_CannotFallBelowWhatIsSpent()
    {
        var card = await Card(1000);

        var more = await _shop.Write(HttpMethod.Patch, $"/api/gift_cards/{card}", new() { ["_balance_change_cents"] = 500 });
        var less = await _shop.Write(HttpMethod.Patch, $"/api/gift_cards/{card}", new() { ["_balance_change_cents"] = -1600 });

        Assert.Equal("1500", more.Is200()["balance_cents"]);
        Assert.Equal((422, "/data/attributes/_balance_change_cents"), (less.Status, Assert.Single(less.Pointers)));
    }

    [Fact]
    public async Task Balance_ChangedAgainUnderAKey_IsChangedOnce()
    {
        var card = await Card(1000);
        var key = Guid.NewGuid().ToString();

        var first = await Change(card, 500, key);
        var again = await Change(card, 500, key);
        var other = await Change(card, 600, key);
        var anew = await Change(card, 500, Guid.NewGuid().ToString());

        Assert.Equal(("1500", "1500", "2000"), (first["balance_cents"], again.Is200()["balance_cents"], anew.Is200()["balance_cents"]));
        Assert.Equal((422, "IDEMPOTENCY_KEY_REUSED"), (other.Status, other.Codes[0]));
    }

    [Fact]
    public async Task StopEditing_OrderThatBecomesCheaperAndDearerAgain_IsChargedWhatItCosts()
    {
        var card = await Card(10_000);
        var line = Guid.NewGuid().ToString("N");
        var order = await _shop.Cart(("lines", JsonNode.Parse($$"""[{"id":"{{line}}","quantity":2,"unitAmount":2500}]""")));
        (await _shop.Patch(order, new JsonObject { ["gift_card_code"] = _code, ["_place"] = true })).Is200();

        Assert.Equal("6300", await Edited(order, line, 1250, card));
        Assert.Equal("3800", await Edited(order, line, 2500, card));
    }

    [Fact]
    public async Task GiftCard_OfAnotherCurrencyOrExpired_IsNone()
    {
        await Card(1000);
        Assert.Equal("noent_gift_card", await Refused(await _shop.Cart(("currency", "SEK"), ("market", null))));
        var listed = (await _shop.Send(HttpMethod.Get, $"/api/gift_cards?filter[q][code_eq]={_code}")).Is200();
        var id = (string)Assert.Single((JsonArray)listed.Json["data"]!)!["id"]!;
        (await _shop.Write(HttpMethod.Patch, $"/api/gift_cards/{id}", new() { ["expires_at"] = "2020-01-01T00:00:00Z" })).Is200();
        Assert.Equal("noent_gift_card", await Refused(await _shop.Cart()));
    }

    [Fact]
    public async Task GiftCard_WithACodeThatThereIs_IsTaken()
    {
        await Card(1000);

        var refused = await _shop.Write(
            HttpMethod.Post, "/api/gift_cards", new() { ["code"] = _code, ["currency_code"] = "EUR", ["balance_cents"] = 5 });

        Assert.Equal((422, "/data/attributes/code"), (refused.Status, refused.Pointers[0]));
    }

    private Task<string> Card(int cents, bool active = true) => _shop.Created(
        "/api/gift_cards",
        new() { ["code"] = _code, ["currency_code"] = "EUR", ["balance_cents"] = cents, ["_activate"] = active });

    private async Task<string?> Edited(string order, string line, int unit, string card)
    {
        (await _shop.Patch(order, "_start_editing", true)).Is200();
        (await _shop.Write(HttpMethod.Patch, $"/api/line_items/{line}", new() { ["unit_amount_cents"] = unit })).Is200();
        (await _shop.Patch(order, "_stop_editing", true)).Is200();
        await service.Delivered(order);
        return (await _shop.Send(HttpMethod.Get, $"/api/gift_cards/{card}")).Is200()["balance_cents"];
    }

    private Task<Answer> Change(string card, int by, string key)
    {
        var data = new JsonObject
        {
            ["type"] = "gift_cards",
            ["id"] = card,
            ["attributes"] = new JsonObject { ["_balance_change_cents"] = by },
        };
        return _shop.Send(
            HttpMethod.Patch, $"/api/gift_cards/{card}", new JsonObject { ["data"] = data }.ToJsonString(),
            change: request => request.Headers.TryAddWithoutValidation("Idempotency-Key", key));
    }

    private async Task<Answer> Trigger(string card, string trigger) =>
        (await _shop.Write(HttpMethod.Patch, $"/api/gift_cards/{card}", new() { [trigger] = true })).Is200();

    private async Task<(string?, string?, string?)> Status(string card)
    {
        var shown = (await _shop.Send(HttpMethod.Get, $"/api/gift_cards/{card}")).Is200();
        return (shown["status"], shown["balance_cents"], shown["formatted_balance"]);
    }

    private async Task<string> Refused(string order)
    {
        var refused = await _shop.Patch(order, "gift_card_code", _code);
        Assert.Equal(422, refused.Status);
        return (string)refused.Json["errors"]![0]!["meta"]!["error"]!;
    }
}
