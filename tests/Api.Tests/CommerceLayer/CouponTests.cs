using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>Promotions, their coupons, and what those take off (Commerce Layer page, A7).</summary>
[Collection(ServiceCollection.Name)]
public sealed class CouponTests(Service service)
{
    private readonly Shop _shop = new(service);
    private readonly string _code = $"COUPON-{Guid.NewGuid():N}";

    [Theory]
    [InlineData("percentage_discount_promotions", "percentage", 10, "-500", "5700")]
    [InlineData("fixed_amount_promotions", "fixed_amount_cents", 700, "-700", "5500")]
    public async Task Coupon_OfAPromotion_TakesItOff(string type, string reduction, int by, string discount, string total)
    {
        await Coupon(await Promotion(type, new() { [reduction] = by }));

        var applied = (await _shop.Patch(await _shop.Cart(), "coupon_code", _code)).Is200();

        Assert.Equal((_code, discount, total),
            (applied["coupon_code"], applied["discount_amount_cents"], applied["total_amount_with_taxes_cents"]));
    }

    [Theory]
    [InlineData("""{"expires_at":"2020-01-02T00:00:00Z"}""", "{}")]
    [InlineData("""{"starts_at":"2090-01-01T00:00:00Z"}""", "{}")]
    [InlineData("""{"currency_code":"SEK"}""", "{}")]
    [InlineData("""{"_disable":true}""", "{}")]
    [InlineData("{}", """{"expires_at":"2020-01-02T00:00:00Z"}""")]
    public async Task Coupon_ThatIsNotOn_DoesNotExist(string promotion, string coupon)
    {
        await Coupon(await Promotion("percentage_discount_promotions", Json(promotion)), Json(coupon));

        var refused = await _shop.Patch(await _shop.Cart(), "coupon_code", _code);

        Assert.Equal((422, "noent_coupon"), (refused.Status, (string)refused.Json["errors"]![0]!["meta"]!["error"]!));
    }

    [Fact]
    public async Task Coupon_UsedAsOftenAsItMay_IsUsedUp()
    {
        var coupon = await Coupon(await Promotion("percentage_discount_promotions", []), new() { ["usage_limit"] = 1 });
        var order = await _shop.Cart();
        (await _shop.Patch(order, new JsonObject { ["coupon_code"] = _code, ["_place"] = true })).Is200();
        await service.Delivered(order);

        Assert.Equal(1, (int)(await _shop.Send(HttpMethod.Get, $"/api/coupons/{coupon}")).Is200().Attributes["usage_count"]!);
        Assert.Equal(422, (await _shop.Patch(await _shop.Cart(), "coupon_code", _code)).Status);
        (await _shop.Write(HttpMethod.Patch, $"/api/coupons/{coupon}", new() { ["usage_limit"] = null })).Is200();
        (await _shop.Patch(await _shop.Cart(), "coupon_code", _code)).Is200();
    }

    [Fact]
    public async Task Promotion_WithItsRuleAndCoupons_IsReadListedAndDeleted()
    {
        var promotion = await Promotion("percentage_discount_promotions", []);
        var coupon = await Coupon(promotion);

        var read = (await _shop.Send(
            HttpMethod.Get, $"/api/percentage_discount_promotions/{promotion}?include=coupon_codes_promotion_rule.coupons")).Is200();
        var list = (await _shop.Send(HttpMethod.Get, $"/api/coupons?filter[q][code_eq]={_code}&include=promotion_rule.promotion")).Is200();

        Assert.Equal(["coupon_codes_promotion_rules", "coupons"], Types(read));
        Assert.Equal(["coupon_codes_promotion_rules", "percentage_discount_promotions"], Types(list));
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/fixed_amount_promotions/{promotion}")).Status);
        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/coupons/{coupon}")).Status);
        Assert.Equal(204, (await _shop.Send(HttpMethod.Delete, $"/api/percentage_discount_promotions/{promotion}")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/coupon_codes_promotion_rules/{promotion}")).Status);
    }

    [Fact]
    public async Task Place_ManyAtOnceForFewUses_PlacesAsManyAsThereAre()
    {
        const int Uses = 3;
        var promotion = await Promotion("percentage_discount_promotions", []);
        var coupon = await Coupon(promotion, new() { ["usage_limit"] = Uses });
        List<string> orders = [];
        for (var i = 0; i < 4 * Uses; i++)
        {
            orders.Add(await _shop.Cart());
            (await _shop.Patch(orders[^1], "coupon_code", _code)).Is200();
        }

        var answers = await Task.WhenAll(orders.Select(order => _shop.Patch(order, "_place", true)));
        foreach (var order in orders)
            await service.Delivered(order);

        Assert.Equal(Uses, answers.Count(answer => answer.Status == 200));
        Assert.All(answers.Where(answer => answer.Status != 200), answer => Assert.Equal(
            (422, "/data/attributes/coupon_code"), (answer.Status, Assert.Single(answer.Pointers))));
        Assert.Equal($"{Uses}", (await _shop.Send(HttpMethod.Get, $"/api/coupons/{coupon}"))["usage_count"]);
        var repeated = await _shop.Patch(orders[Array.FindIndex(answers, answer => answer.Status == 200)], "_place", true);
        Assert.Equal(200, repeated.Status);
    }

    [Fact]
    public async Task Place_RefusedForSomethingElse_KeepsNoUse()
    {
        var promotion = await Promotion("percentage_discount_promotions", []);
        await Coupon(promotion, new() { ["usage_limit"] = 1 });
        var (incomplete, complete) = (await _shop.Cart(("customer", null)), await _shop.Cart());
        foreach (var order in new[] { incomplete, complete })
            (await _shop.Patch(order, "coupon_code", _code)).Is200();

        Assert.Equal(422, (await _shop.Patch(incomplete, "_place", true)).Status);

        (await _shop.Patch(complete, "_place", true)).Is200();
    }

    [Fact]
    public async Task Coupon_WithACodeThatThereIs_IsTaken()
    {
        var promotion = await Promotion("percentage_discount_promotions", []);
        await Coupon(promotion);

        foreach (var code in new[] { _code, "SUMMERDISCOUNT" })
        {
            var refused = await _shop.Write(HttpMethod.Post, "/api/coupons", new() { ["code"] = code }, Rule(promotion));
            Assert.Equal((422, "taken"), (refused.Status, (string)refused.Json["errors"]![0]!["meta"]!["error"]!));
        }
    }

    [Theory]
    [InlineData("""{"percentage":101}""", "percentage")]
    [InlineData("""{"expires_at":"soon"}""", "expires_at")]
    [InlineData("""{"starts_at":"2090-01-01T00:00:00Z","expires_at":"2089-01-01T00:00:00Z"}""", "expires_at")]
    [InlineData("""{"currency_code":"XYZ"}""", "currency_code")]
    public async Task Promotion_ThatMakesNoSense_IsRefused(string attributes, string member)
    {
        var refused = await _shop.Write(HttpMethod.Post, "/api/percentage_discount_promotions", With(Json(attributes)));

        Assert.Equal((422, $"/data/attributes/{member}"), (refused.Status, Assert.Single(refused.Pointers)));
    }

    private static string[] Types(Answer answer) => [.. ((JsonArray)answer.Json["included"]!).Select(one => (string)one!["type"]!)];

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;

    private Task<string> Promotion(string type, JsonObject attributes)
    {
        var with = With(attributes);
        if (type == "fixed_amount_promotions")
            with.Remove("percentage");
        return _shop.Created($"/api/{type}", with);
    }

    private async Task<string> Coupon(string promotion, JsonObject? attributes = null)
    {
        var rule = await _shop.Created(
            "/api/coupon_codes_promotion_rules", null, Shop.Relationship("promotion", "percentage_discount_promotions", promotion));
        var with = attributes ?? [];
        with["code"] = _code;
        return await _shop.Created("/api/coupons", with, Rule(rule));
    }

    private static JsonObject Rule(string id) => Shop.Relationship("promotion_rule", "coupon_codes_promotion_rules", id);

    private static JsonObject With(JsonObject attributes)
    {
        var with = new JsonObject
        {
            ["name"] = "Summer",
            ["currency_code"] = "EUR",
            ["starts_at"] = "2020-01-01T00:00:00.000Z",
            ["expires_at"] = "2099-01-01T00:00:00.000Z",
            ["percentage"] = 10,
        };
        foreach (var (name, value) in attributes)
            with[name] = value?.DeepClone();
        return with;
    }
}
