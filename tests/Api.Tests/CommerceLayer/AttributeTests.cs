using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

[Collection(ServiceCollection.Name)]
public sealed class AttributeTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Theory]
    [InlineData("guest", "false", "false")]
    [InlineData("guest", "\"0\"", "false")]
    [InlineData("guest", "\"true\"", "true")]
    [InlineData("guest", "1", "true")]
    [InlineData("customer_email", "\"jane@example.com\"", "\"jane@example.com\"")]
    [InlineData("customer_email", "null", "null")]
    [InlineData("language_code", "\"it\"", "\"it\"")]
    [InlineData("language_code", "null", "\"en\"")]
    [InlineData("shipping_country_code_lock", "\"IT\"", "\"IT\"")]
    [InlineData("shipping_country_code_lock", "\"\"", "null")]
    [InlineData("coupon_code", "\"SUMMERDISCOUNT\"", "\"SUMMERDISCOUNT\"")]
    [InlineData("coupon_code", "\"\"", "null")]
    [InlineData("gift_card_code", "\"GIFT1234-ABC\"", "\"GIFT1234-ABC\"")]
    [InlineData("gift_card_or_coupon_code", "\"SUMMERDISCOUNT\"", "\"SUMMERDISCOUNT\"")]
    [InlineData("autorefresh", "false", "false")]
    [InlineData("cart_url", "\"https://yourbrand.com/cart\"", "\"https://yourbrand.com/cart\"")]
    [InlineData("return_url", "\"https://yourbrand.com/\"", "\"https://yourbrand.com/\"")]
    [InlineData("terms_url", "\"https://yourbrand.com/terms\"", "\"https://yourbrand.com/terms\"")]
    [InlineData("privacy_url", "\"https://yourbrand.com/privacy\"", "\"https://yourbrand.com/privacy\"")]
    [InlineData("reference", "\"ANYREFEFERNCE\"", "\"ANYREFEFERNCE\"")]
    [InlineData("reference", "1234", "\"1234\"")]
    [InlineData("reference", "null", "null")]
    [InlineData("reference_origin", "\"erp\"", "\"erp\"")]
    [InlineData("metadata", """{"foo":"bar","list":[1,{"a":null}]}""", """{"foo":"bar","list":[1,{"a":null}]}""")]
    [InlineData("metadata", "\"{\\\"foo\\\":\\\"bar\\\"}\"", """{"foo":"bar"}""")]
    [InlineData("metadata", "null", "{}")]
    public async Task Patch_OneAttribute_IsAnsweredAndKept(string name, string sent, string shown)
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(id, name, JsonNode.Parse(sent));

        Assert.True(answer.Status == 200, answer.Text);
        JsonAssert.Matches(JsonNode.Parse(shown), answer.Attributes[name], partial: false);
        Assert.Equal(answer.Text, (await _shop.Get(id)).Text);
    }

    [Theory]
    [InlineData("customer_email", "\"nobody\"", "invalid")]
    [InlineData("customer_email", "\"John <john@example.com>\"", "invalid")]
    [InlineData("language_code", "\"xx\"", "inclusion")]
    [InlineData("shipping_country_code_lock", "\"Italy\"", "inclusion")]
    [InlineData("coupon_code", "\"NOSUCH\"", "noent_coupon")]
    [InlineData("gift_card_code", "\"GIFT\"", "too_short")]
    [InlineData("gift_card_code", "\"NOSUCHCARD\"", "noent_gift_card")]
    [InlineData("gift_card_or_coupon_code", "\"NOSUCH\"", "noent_coupon")]
    [InlineData("cart_url", "{}", "invalid")]
    [InlineData("guest", "[]", "invalid")]
    [InlineData("metadata", "\"{:foo=>bar}\"", "invalid")]
    [InlineData("metadata", "[1]", "invalid")]
    [InlineData("_place", "{}", "invalid")]
    [InlineData("_authorization_amount_cents", "-1", "greater_than")]
    [InlineData("_billing_address_clone_id", "\"NoSuchOne\"", "invalid")]
    [InlineData("_shipping_address_clone_id", "987654", "invalid")]
    [InlineData("_customer_payment_source_id", "\"NoSuchOne\"", "invalid")]
    public async Task Patch_BadValue_IsAValidationErrorAndChangesNothing(string name, string sent, string key)
    {
        var id = await _shop.Cart();
        var before = (await _shop.Get(id)).Text;

        var answer = await _shop.Patch(id, name, JsonNode.Parse(sent));

        Assert.Equal(422, answer.Status);
        JsonAssert.Matches(
            new JsonObject
            {
                ["code"] = "VALIDATION_ERROR",
                ["status"] = "422",
                ["source"] = new JsonObject { ["pointer"] = $"/data/attributes/{name}" },
                ["meta"] = new JsonObject { ["error"] = key },
            },
            answer.Json["errors"]![0],
            partial: true);
        Assert.Equal(before, (await _shop.Get(id)).Text);
    }

    [Fact]
    public async Task Patch_SeveralBadValues_AreListedTogether()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Patch(
            id,
            new JsonObject { ["coupon_code"] = "NOSUCH", ["language_code"] = "xx", ["customer_email"] = "nobody" },
            Shop.Relationship("market", "markets", "NoSuchOne"));

        Assert.Equal(
            [
                "/data/attributes/coupon_code", "/data/attributes/customer_email", "/data/attributes/language_code",
                "/data/relationships/market",
            ],
            answer.Pointers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Patch_CouponThenNone_LowersTheTotalAndRaisesItAgain()
    {
        var id = await _shop.Cart();

        Assert.Equal("€57,00", (await _shop.Patch(id, "coupon_code", "SUMMERDISCOUNT"))["formatted_total_amount"]);
        Assert.Equal("€62,00", (await _shop.Patch(id, "coupon_code", null))["formatted_total_amount"]);
    }

    [Fact]
    public async Task Patch_PlacedOrder_RefusesTheCheckoutAndTakesReferences()
    {
        var id = await _shop.Cart(Carts.At("Placed:Authorized:Unfulfilled"));

        var refused = await _shop.Patch(id, new JsonObject { ["cart_url"] = "https://a.example", ["reference"] = "R" });
        var taken = await _shop.Patch(id, new JsonObject { ["reference"] = "R", ["metadata"] = new JsonObject { ["k"] = 1 } });

        Assert.Equal(422, refused.Status);
        Assert.Equal(["/data/attributes/cart_url"], refused.Pointers);
        Assert.Equal((200, "R"), (taken.Status, taken["reference"]));
    }

    [Fact]
    public async Task Patch_SameAttributeAgain_ChangesNothing()
    {
        var id = await _shop.Cart();
        var first = await _shop.Patch(id, "reference", "R1");

        var second = await _shop.Patch(id, "reference", "R1");

        Assert.Equal((first.ETag, first.Text), (second.ETag, second.Text));
    }
}
