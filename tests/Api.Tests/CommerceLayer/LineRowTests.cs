using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>The line items that the vendor adds to what is bought (Commerce Layer page, A7 and A10).</summary>
[Collection(ServiceCollection.Name)]
public sealed class LineRowTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task LineItems_OfAnOrder_AddUpToItsTotal()
    {
        var order = await _shop.Cart(
            ("coupon", new JsonObject { ["code"] = "SUMMER20", ["percentage"] = 20 }),
            ("paymentMethod", new JsonObject { ["id"] = "QWERtyUpBa", ["name"] = "Wire transfer", ["amount"] = 150 }),
            ("adjustments", new JsonArray(
                new JsonObject { ["id"] = "gift", ["kind"] = "GiftCard", ["amount"] = -1000, ["code"] = "GIFTCARD1" },
                new JsonObject { ["id"] = "wrap", ["kind"] = "Manual", ["amount"] = 300, ["label"] = "Wrapping" })));

        var (rows, answer) = await Rows(order);

        Assert.Equal(
            [
                "skus T-shirt 5000", "percentage_discount_promotions SUMMER20 -1000", "shipments Shipment #1234/S/001 1200",
                "payment_methods Wire transfer 150", "adjustments Wrapping 300", "gift_cards Gift card: €10,00 -1000",
            ],
            rows);
        Assert.Equal(
            (int)(await _shop.Get(order)).Attributes["total_amount_with_taxes_cents"]!,
            answer.Json["data"]!.AsArray().Sum(row => (int)row!["attributes"]!["total_amount_cents"]!));
    }

    [Fact]
    public async Task LineItems_OfWhatOtherDoorsReckoned_AreShownByKind()
    {
        var order = await _shop.Cart(
            ("coupon", new JsonObject { ["code"] = "FIVE5OFF", ["amount"] = 500 }),
            ("shipments", null),
            ("paymentMethod", null),
            ("paymentSource", null),
            ("adjustments", new JsonArray(
                new JsonObject { ["id"] = "1", ["kind"] = "Coupon", ["amount"] = -200, ["code"] = "ELSEWHERE" },
                new JsonObject { ["id"] = "2", ["kind"] = "Shipping", ["amount"] = 700, ["label"] = "Courier" },
                new JsonObject { ["id"] = "3", ["kind"] = "PaymentFee", ["amount"] = 90, ["label"] = "Fee" },
                new JsonObject { ["id"] = "4", ["kind"] = "Manual", ["amount"] = -100, ["label"] = "Sorry" })));

        Assert.Equal(
            [
                "skus T-shirt 5000", "fixed_amount_promotions FIVE5OFF -500", "external_promotions ELSEWHERE -200",
                "shipments Courier 700", "payment_methods Fee 90", "adjustments Sorry -100",
            ],
            (await Rows(order)).Rows);
    }

    [Fact]
    public async Task LineItem_ThatFollowsFromTheOrder_IsReadAndNotChanged()
    {
        var order = await _shop.Cart();
        var (_, answer) = await Rows(order, "&include=item");
        var id = (string)answer.Json["data"]![1]!["id"]!;

        var read = (await _shop.Send(HttpMethod.Get, $"/api/line_items/{id}?include=item,order")).Is200();
        var changed = await _shop.Write(HttpMethod.Patch, $"/api/line_items/{id}", new() { ["name"] = "X" });
        var deleted = await _shop.Send(HttpMethod.Delete, $"/api/line_items/{id}");

        Assert.Equal(("shipments", "1", null), (read["item_type"], read["quantity"], read["tax_amount_cents"]));
        Assert.Equal(
            ["ShIpMeNtAa", order], read.Json["included"]!.AsArray().Select(one => (string)one!["id"]!));
        Assert.Equal((423, "LOCKED"), (changed.Status, Assert.Single(changed.Codes)));
        Assert.Equal((423, "LOCKED"), (deleted.Status, Assert.Single(deleted.Codes)));
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/line_items/{order}-d-1")).Status);
    }

    [Fact]
    public async Task Coupon_OfAPromotion_LeadsToIt()
    {
        var promotion = await _shop.Created("/api/percentage_discount_promotions", new()
        {
            ["name"] = "Tenth",
            ["percentage"] = 10,
            ["starts_at"] = "2020-01-01T00:00:00Z",
            ["expires_at"] = "2099-01-01T00:00:00Z",
        });
        var code = $"ROWS-{Guid.NewGuid():N}";
        await _shop.Created(
            "/api/coupons", new() { ["code"] = code },
            Shop.Relationship("promotion_rule", "coupon_codes_promotion_rules", promotion));
        var order = await _shop.Draft();
        await _shop.AddLine(order);
        (await _shop.Patch(order, "coupon_code", code)).Is200();

        var (_, answer) = await Rows(order, "&include=item&filter[q][coupon_code_eq]=" + code);

        var row = Assert.Single(answer.Json["data"]!.AsArray())!;
        Assert.Equal(-500, (int)row["attributes"]!["total_amount_cents"]!);
        Assert.Equal(promotion, (string)row["relationships"]!["item"]!["data"]!["id"]!);
    }

    [Fact]
    public async Task Create_WithAnItemThatIsNoSku_IsOfTheWrongType()
    {
        var relationships = Shop.Relationship("order", "orders", await _shop.Draft());
        relationships["item"] = new JsonObject { ["data"] = new JsonObject { ["type"] = "shipments", ["id"] = "ShIpMeNtAa" } };

        var answer = await _shop.Write(HttpMethod.Post, "/api/line_items", new() { ["quantity"] = 1 }, relationships);

        Assert.Equal("TYPE_MISMATCH", Assert.Single(answer.Codes));
    }

    private async Task<(string[] Rows, Answer Answer)> Rows(string order, string query = "")
    {
        var answer = (await _shop.Send(HttpMethod.Get, $"/api/orders/{order}/line_items?page[size]=25{query}")).Is200();
        return ([.. answer.Json["data"]!.AsArray().Select(Shown)], answer);
    }

    private static string Shown(JsonNode? row)
    {
        var attributes = row!["attributes"]!;
        return $"{attributes["item_type"]} {attributes["name"]} {attributes["total_amount_cents"]}";
    }
}
