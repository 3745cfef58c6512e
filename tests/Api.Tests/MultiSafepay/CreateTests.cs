using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.MultiSafepay.MultiSafepayCalls;

namespace OrderGrains.Api.Tests.MultiSafepay;

/// <summary>What a new order may say, what becomes of it, and what is refused with which code.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CreateTests(Service service)
{
    [Fact]
    public async Task Create_Direct_AnswersTheOrderAndTheLink()
    {
        var order = NewOrder();
        (order["type"], order["gateway"], order["gateway_info"]) = ("direct", "IDEAL", new JsonObject { ["issuer_id"] = 3151 });

        var data = (await service.Send("POST", "orders", order.ToJsonString())).Is(200)["data"]!;

        Assert.Equal("payment_url", data.AsObject().Last().Key);
        Assert.Equal(("initialized", "initialized"), ((string?)data["status"], (string?)data["financial_status"]));
        Assert.Equal(("IDEAL", "3151"), ((string?)data["payment_details"]!["type"], (string?)data["payment_details"]!["issuer_id"]));
        Assert.Equal((long)data["transaction_id"]!, (long)(await service.GetData($"{data["transaction_id"]}"))["transaction_id"]!);
    }

    [Theory]
    [InlineData("redirect")]
    [InlineData("paymentlink")]
    [InlineData("checkout")]
    [InlineData("")]
    public async Task Create_OtherTypes_AnswerIdLinkAndSession(string type)
    {
        var order = NewOrder();
        order["type"] = type;

        var data = (await service.Send("POST", "orders", order.ToJsonString())).Is(200)["data"]!.AsObject();

        Assert.Equal(["order_id", "payment_url", "session_id"], data.Select(member => member.Key));
        Assert.EndsWith($"/pay/demo/{data["session_id"]}", (string?)data["payment_url"], StringComparison.Ordinal);
        Assert.Null((await service.GetData((string)order["order_id"]!))["transaction_id"]);
    }

    [Fact]
    public async Task Create_EveryMember_IsKept()
    {
        var id = NewId();
        var body = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "MultiSafepay", "full-order.txt")))!;
        body["order_id"] = id;

        (await service.Send("POST", "orders", body.ToJsonString())).Is(200);

        RawPattern.Matches(
            (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "MultiSafepay", "full-order.answer.txt"))).TrimEnd(),
            id,
            (await service.Send("GET", $"orders/{id}", null)).Text);
        var stored = await service.Canonical(id);
        var asked = stored["paymentRequest"]!;
        Assert.Equal("https://shop.example/notify", (string?)asked["notificationUrl"]);
        Assert.Equal("GET", (string?)asked["notificationMethod"]);
        Assert.Equal("https://shop.example/done", (string?)asked["redirectUrl"]);
        Assert.Equal("https://shop.example/failed", (string?)asked["cancelUrl"]);
        Assert.Equal("***4300", (string?)asked["payer"]!["accountId"]);
        Assert.Equal("NL", (string?)stored["shippingAddress"]!["country"]);
        Assert.DoesNotContain("4111111111111111", stored.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order_id", "null", 1006)]
    [InlineData("order_id", "\"123456789012345678901234567890123456789012345678901\"", 1006)]
    [InlineData("currency", "null", 1002)]
    [InlineData("currency", "\"EURO\"", 1002)]
    [InlineData("currency", "\"XXX\"", 1002)]
    [InlineData("amount", "null", 1001)]
    [InlineData("amount", "-1", 1001)]
    [InlineData("amount", "1.5", 1001)]
    [InlineData("amount", "\"ten\"", 1001)]
    [InlineData("amount", "1000000000000000", 1001)]
    [InlineData("description", "\"\"", 1008)]
    [InlineData("description", "{}", 1008)]
    [InlineData("var1", "[]", 1010)]
    [InlineData("gateway", "\"NOBODY\"", 1023)]
    [InlineData("customer", """{"country":"XX"}""", 1018)]
    [InlineData("customer", """{"ip_address":"nowhere"}""", 1007)]
    [InlineData("customer", """{"email":"nobody"}""", 1000)]
    [InlineData("customer", "\"Simon\"", 1000)]
    [InlineData("type", "\"sideways\"", 1000)]
    [InlineData("days_active", "0", 1000)]
    [InlineData("days_active", "366", 1000)]
    [InlineData("seconds_active", "31536001", 1000)]
    [InlineData("payment_options", """{"notification_url":"mail"}""", 1000)]
    [InlineData("payment_options", """{"notification_method":"PUT"}""", 1000)]
    [InlineData("shopping_cart", """{"items":[{"name":"x","quantity":1,"unit_price":"99.00"}]}""", 1027)]
    [InlineData("shopping_cart", """{"items":[{"name":"x","quantity":1,"unit_price":"100","currency":"USD"}]}""", 1030)]
    [InlineData("shopping_cart", """{"items":[{"name":"x","quantity":1,"unit_price":"free"}]}""", 1031)]
    [InlineData("shopping_cart", """{"items":[{"name":"x","quantity":1,"unit_price":"100","tax_table_selector":"BTW21"}]}""", 1029)]
    [InlineData("shopping_cart", """{"items":[{"name":"x","quantity":-1,"unit_price":"100"}]}""", 1000)]
    [InlineData("checkout_options", """{"tax_tables":{"default":{"rate":"much"}}}""", 1028)]
    public async Task Create_NotAcceptable_IsRefusedWithItsCode(string member, string value, int code)
    {
        var order = NewOrder();
        var id = (string)order["order_id"]!;
        order[member] = JsonNode.Parse(value);

        var answer = await service.Send("POST", "orders", order.ToJsonString());

        Assert.Equal((404, code), (answer.Status, (int)answer.Json["error_code"]!));
        Assert.Equal(404, (await service.Send("GET", $"orders/{id}", null)).Status);
    }

    [Fact]
    public async Task Create_DescriptionOf201Characters_IsRefused()
    {
        var order = NewOrder();
        order["description"] = new string('a', 201);

        (await service.Send("POST", "orders", order.ToJsonString())).Is(404, Error(1008, "Invalid description"));

        order["description"] = new string('a', 200);
        (await service.Send("POST", "orders", order.ToJsonString())).Is(200);
    }

    [Fact]
    public async Task Create_AmountAsTextAndNothingToPay_AreTaken()
    {
        var some = await service.Create(order => order["amount"] = "1000");
        var free = await service.Create(order => order["amount"] = 0);

        Assert.Equal(1000, (long)(await service.GetData(some))["amount"]!);
        Assert.Equal("completed", (string?)(await service.GetData(free))["status"]);
    }

    [Theory]
    [InlineData("""{"days_active":2}""", 172_800)]
    [InlineData("""{"days_active":2,"seconds_active":"600"}""", 600)]
    [InlineData("""{}""", 2_592_000)]
    public async Task Create_Lifetime_EndsThePayment(string members, long seconds)
    {
        var id = await service.Create(order =>
        {
            foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
                order[name] = value!.DeepClone();
        });

        var order = await service.Canonical(id);
        var lifetime = (DateTimeOffset)order["payments"]![0]!["expiresAt"]! - (DateTimeOffset)order["createdAt"]!;
        Assert.InRange(lifetime.TotalSeconds, seconds - 60, seconds);
    }

    [Fact]
    public async Task Create_CartWithManyDigits_CostsWhatTheAmountSays()
    {
        var id = await service.Create(order =>
        {
            order["amount"] = 2999;
            order["shopping_cart"] = JsonNode.Parse(
                """{"items":[{"name":"x","quantity":3,"unit_price":"8.2616804408","tax_table_selector":"BTW21"}]}""");
            order["checkout_options"] = JsonNode.Parse("""{"tax_tables":{"alternate":[{"name":"BTW21","rules":[{"rate":0.21}]}]}}""");
        });

        var data = await service.GetData(id);

        Assert.Equal((2999, "29.99"), ((int)data["amount"]!, (string?)data["order_total"]));
        Assert.Equal("8.2616804408", (string?)data["shopping_cart"]!["items"]![0]!["unit_price"]);
        Assert.Equal("5.20", (string?)data["order_adjustment"]!["total_tax"]);
    }

    [Fact]
    public async Task Create_RepeatedKey_MakesOneOrderAndAnswersTheSame()
    {
        var (order, key) = (NewOrder(), ("Idempotency-Key", NewId()));

        var first = await service.Send("POST", "orders", order.ToJsonString(), key);
        var again = await service.Send("POST", "orders", order.ToJsonString(), key);

        Assert.Equal((200, first.Text, "true"), (again.Status, again.Text, again.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task Create_SameIdOfTwoMerchants_AreTwoOrders()
    {
        var order = NewOrder();

        (await service.Send("POST", "orders", order.ToJsonString())).Is(200);

        (await service.Call("POST", "/orders", order.ToJsonString(), ("api_key", "other-key"))).Is(200);
    }

    [Fact]
    public async Task FastCheckout_NewOrderId_FindsTheOrderAndIsShown()
    {
        var (id, newId) = (await service.Create(order => order["type"] = "checkout"), NewId());

        (await service.Patch(id, $$"""{"new_order_id":"{{newId}}"}""")).Is(200, Success);

        (await service.Patch(id, $$"""{"new_order_id":"{{newId}}"}""")).Is(200, Success);
        (await service.Patch(newId, $$"""{"new_order_id":"{{newId}}"}""")).Is(200, Success);
        Assert.Equal(2, (long)(await service.Canonical(id))["version"]!);
        Assert.Equal(newId, (string?)(await service.GetData(newId))["order_id"]);
        Assert.Equal(newId, (string?)(await service.GetData(id))["order_id"]);
        var taken = NewOrder();
        taken["order_id"] = newId;
        (await service.Send("POST", "orders", taken.ToJsonString())).Is(404, Error(1006, "Invalid transaction ID"));
    }

    [Fact]
    public async Task NewOrderId_OfAnotherKindOfOrderOrTaken_IsRefused()
    {
        var (redirect, checkout) = (await service.Create(), await service.Create(order => order["type"] = "checkout"));

        (await service.Patch(redirect, $$"""{"new_order_id":"{{NewId()}}"}""")).Is(
            410, Error(1000, "Cannot update order with status initialized"));
        (await service.Patch(checkout, $$"""{"new_order_id":"{{redirect}}"}""")).Is(404, Error(1006, "Invalid transaction ID"));
    }
}
