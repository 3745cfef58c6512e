using System.Text.RegularExpressions;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.Centra.CentraCalls;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>Orders that are made at the door, in one step or in two.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CentraCreateTests(Service service)
{
    private const string Address = """ "address":{"country":"SE","email":"x@example.com"} """;
    private const string Product = """ "products":[{"qty":2,"sku":"CAP","unitPrice":"14.11","originalPrice":20}] """;

    [Fact]
    public async Task Create_EveryMember_IsReadBack()
    {
        var number = await service.Created(
            """
            "invoiceAddress":{"email":"i@example.com","firstName":"John","lastName":"Smith","tele":"1","cell":"2","attn":"Desk",
                "company":"C","address":"Road 1","coaddress":"c/o","city":"Lund","zipcode":"222","state":"M","country":"SE"},
            "deliveryAddress":{"country":"US","firstName":"Jane","lastName":"Doe"},
            "pricelistId":"7","pricelist":"Retail","marketId":1,"createdFromOrigin":{"type":"return","id":"123"},
            "extraAttributes":{"gift_text":"Hi","express_bool":false},"deliveryWindow":"Autumn","accountId":9,"buyerId":10,
            "buyerName":"Bea",
            "products":[{"qty":"2","id":55,"ean":"E","upc":"U","sku":"S","unitPrice":10,"originalPrice":12.5,"comment":"Fragile",
                "itemText":{"sku":"T","brand":"B","product":"Cap","variant":"Red","size":"M",
                "localizedProdSize":{"localizedSize":"38","localizationDefinitionName":"EU"}}}],
            "shippingList":"ups-standard","shippingValue":"4.50","voucherValue":1,"comment":"Ring","internalComment":"VIP",
            "poNumber":"PO-1","orderDate":"2020-01-02 03:04:05","deliveryDate":"2020-02-01","cancelDate":"2020-03-01",
            "warehouseGroup":"North",
            "internalOrder":1,"applyVouchers":0,"sendEmail":0
            """);

        var order = await service.Listed(number);
        Assert.Equal("2", (string?)order["orderStatus"]);
        foreach (var (member, value) in new Dictionary<string, string>
        {
            ["orderDate"] = "2020-01-02 03:04:05",
            ["cancelDate"] = "2020-03-01 00:00:00",
            ["preferredDeliveryDate"] = "2020-02-01 00:00:00",
            ["orderStore"] = "wholesale",
            ["accountId"] = "9",
            ["deliveryName"] = "Jane Doe",
            ["deliveryCountry"] = "US",
            ["billingName"] = "John Smith",
            ["billingCompany"] = "C",
            ["billingEmail"] = "i@example.com",
            ["billingCell"] = "2",
            ["billingTele"] = "1",
            ["billingAddress"] = "Road 1",
            ["billingCoaddress"] = "c/o",
            ["billingZipcode"] = "222",
            ["billingCity"] = "Lund",
            ["billingState"] = "M",
            ["poNumber"] = "PO-1",
            ["shippingList"] = "ups-standard",
            ["internalComment"] = "VIP",
            ["otherComment"] = "Ring",
            ["gift_text"] = "Hi",
        })
            Assert.Equal((member, value), (member, (string?)order[member]));
        Assert.Equal((1, 7, 4.5m, 23.5m, 5m), (
            (int)order["internalOrder"]!, (int)order["pricelistId"]!, (decimal)order["shippingValue"]!, (decimal)order["grandTotalValue"]!,
            (decimal)order["totalItemsDiscount"]!));
        var line = Assert.Single(order["products"]!.AsArray())!;
        Assert.Equal(("T", "E", "U", "Cap", "Red", "B", "M", "Fragile", "38"), (
            (string?)line["sku"], (string?)line["ean"], (string?)line["upc"], (string?)line["name"], (string?)line["variant"],
            (string?)line["brand"], (string?)line["size"], (string?)line["comment"], (string?)line["localizedSize"]!["localizedSize"]));
        var kept = (await service.Canonical($"{number}"))["retail"]!;
        Assert.Equal(("Retail", "North", "Autumn", 10, "Bea", "return", 123), (
            (string?)kept["pricelist"], (string?)kept["warehouseGroup"], (string?)kept["deliveryWindow"], (int)kept["buyerId"]!,
            (string?)kept["buyerName"], (string?)kept["originType"], (int)kept["originId"]!));
    }

    [Theory]
    [InlineData("\"auth\":{\"status\":1,\"amount\":28.22,\"transaction\":\"a\"}", "Authorized", "2", 0)]
    [InlineData("\"auth\":{\"status\":\"1\",\"amount\":\"10\"}", "PartiallyAuthorized", "2", 0)]
    [InlineData("\"auth\":{\"status\":1,\"amount\":28.22},\"capture\":{\"status\":1,\"amount\":28.22}", "Paid", "2", 0)]
    [InlineData("\"capture\":{\"status\":1,\"amount\":28.22}", "Paid", "2", 0)]
    [InlineData("\"auth\":{\"status\":0,\"amount\":28.22}", "UnderReview", "1", 1)]
    [InlineData("\"auth\":{\"status\":2,\"amount\":28.22}", "Declined", "1", 0)]
    [InlineData("\"id\":36", "Unpaid", "2", 1)]
    public async Task Create_WithAPayment_StandsWhereThePaymentLeadsTo(string payment, string paid, string status, int waiting)
    {
        var number = await service.Created($"{Address},{Product},\"payment\":{{\"id\":36,{payment}}}");

        var order = await service.Listed(number);
        Assert.Equal((paid, status, waiting), (
            (string?)(await service.Canonical($"{number}"))["payment"], (string?)order["orderStatus"], (int)order["waitingForPayment"]!));
    }

    [Theory]
    [InlineData("\"payment\":{\"auth\":{\"amount\":1}}", -7, "payment.auth.status is invalid")]
    [InlineData("\"payment\":{\"auth\":{\"status\":3,\"amount\":1}}", -7, "payment.auth.status is invalid")]
    [InlineData("\"payment\":{\"capture\":{\"status\":1}}", -7, "payment.capture.amount is invalid")]
    [InlineData("\"payment\":{\"auth\":{\"status\":1,\"amount\":28.23}}", -7, "payment.auth.amount is invalid")]
    [InlineData("\"payment\":{\"capture\":{\"status\":1,\"amount\":28.23}}", -7, "payment.capture.amount is invalid")]
    [InlineData(
        "\"createOnly\":1,\"payment\":{\"auth\":{\"status\":1,\"amount\":1}}", -7, "payment can be saved when the order is completed")]
    [InlineData("\"marketId\":2", -7, "order in wrong market")]
    [InlineData("\"market\":\"Nowhere\"", -7, "market does not exist")]
    [InlineData("\"voucherCodes\":[\"NOPE\"]", -7, "voucher NOPE does not exist")]
    [InlineData("\"shippingValue\":-1", -7, "shippingValue is invalid")]
    [InlineData("\"orderDate\":\"yesterday\"", -7, "orderDate is invalid")]
    [InlineData("\"orderNumber\":\"first\"", -7, "orderNumber is invalid")]
    [InlineData("\"createdFromOrigin\":{\"type\":\"shop\",\"id\":1}", -7, "createdFromOrigin.type is invalid")]
    [InlineData("\"customerId\":404404", -6, "The customer was not found.")]
    public async Task Create_WhatCannotBe_IsRefused(string members, int code, string message)
    {
        var answer = await service.Centra("POST", "/order", $"{{{Address},{Product},{members}}}");

        Assert.Equal((200, Refused(code, message)), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("P", -4, "address is required")]
    [InlineData("\"address\":7", -4, "address is required")]
    [InlineData("\"address\":{\"country\":\"SE\"},P", -4, "address.email is required")]
    [InlineData("\"address\":{\"email\":\"a@b.se\"},P", -4, "address.country is required")]
    [InlineData("A", -3, "order is empty")]
    [InlineData("A,\"products\":[{\"sku\":\"A\"}]", -4, "products.0.qty is required")]
    [InlineData("A,\"products\":[{\"qty\":1}]", -4, "products.0.sku is required")]
    [InlineData("A,\"products\":[{\"qty\":0,\"sku\":\"A\",\"unitPrice\":1}]", -7, "products.0.qty is invalid")]
    [InlineData("\"address\":{\"country\":\"SE\",\"email\":\"a\"},P", -7, "address.email is invalid")]
    [InlineData("\"address\":{\"country\":\"SE\",\"email\":\"a\"},P,\"customerRegister\":1", -6, "address.email is invalid")]
    public async Task Create_WithoutWhatIsNeeded_IsRefused(string members, int code, string message)
    {
        var body = Regex.Replace(members, @"\b[AP]\b(?!"")", part => part.Value == "A" ? Address : Product);
        var answer = await service.Centra("POST", "/order", $"{{{body}}}");

        Assert.Equal((200, Refused(code, message)), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Create_ByForce_NeedsNeitherPriceNorStock()
    {
        await service.Counted("GONE", 0);

        var number = await service.Created($$"""{{Address}},"forceCreate":1,"products":[{"qty":1,"sku":"GONE"}]""");

        Assert.Equal(0, (decimal)(await service.Listed(number))["grandTotalValue"]!);
    }

    [Fact]
    public async Task Create_OfACountedArticle_TakesItFromTheShelfOnceItIsPlaced()
    {
        var sku = $"SKU-{NewNumber()}";
        await service.Counted(sku, 3);
        var members = $$"""{{Address}},"products":[{"qty":2,"sku":"{{sku}}","unitPrice":1}]""";

        var number = await service.Created($"{members},\"createOnly\":true");
        Assert.Equal(3, await Available(sku));
        (await service.Centra("POST", $"/order/{number}")).Is(200);
        await service.Delivered($"{number}");

        Assert.Equal(1, await Available(sku));
        Assert.Equal(Refused(-2, $"product {sku} is out of stock"), (await service.Centra("POST", "/order", $"{{{members}}}")).Text);
        await service.Delivered($"{await service.Created($"{members},\"adjustStock\":0")}");
        Assert.Equal(1, await Available(sku));
    }

    [Fact]
    public async Task Complete_OfAPreparedOrder_PlacesItAndMayBeRepeated()
    {
        var number = await service.Created($"{Address},{Product},\"createOnly\":true");
        Assert.Equal("0", (string?)(await service.Listed(number))["orderStatus"]);
        const string body =
            """
            {"payment":{"id":36,"auth":{"status":1,"transaction":"t-1","method":"cc","amount":28.22,"external_url":"https://i.example"}},
            "internalComment":"Paid","poNumber":"PO","buyerName":"Bea","deliveryDate":"2030-01-01"}
            """;

        (await service.Centra("POST", $"/order/{number}", body)).Is(200, $$"""{"orders":["{{number}}"],"status":"ok"}""");
        const string capture = """{"payment":{"capture":{"status":1,"transaction":"t-2","amount":10}}}""";
        (await service.Centra("POST", $"/order/{number}", capture)).Is(200);
        (await service.Centra("POST", $"/order/{number}", body)).Is(200);

        var order = await service.Listed(number);
        Assert.Equal(("2", "cc", "36", "t-1", "PO", "2030-01-01 00:00:00"), (
            (string?)order["orderStatus"], (string?)order["paymentType"], (string?)order["paymentMethod"],
            (string?)order["paymentReference"], (string?)order["poNumber"], (string?)order["estimatedDeliveryDate"]));
        var canonical = await service.Canonical($"{number}");
        Assert.Equal((1822, 1000), ((int)canonical["authorizedAmount"]!, (int)canonical["capturedAmount"]!));
    }

    [Fact]
    public async Task Complete_OfACancelledOrder_IsRefused()
    {
        var number = NewNumber();
        await service.NewOrder($"{number}", "Cancelled", "Unpaid", "Unfulfilled");

        (await service.Centra("POST", $"/order/{number}", "{}")).Is(200, """{"status":"no","msg":"order can not be completed"}""");
    }

    [Fact]
    public async Task Create_UnderAKey_IsOneOrderHoweverOften()
    {
        var sku = $"SKU-{NewNumber()}";
        await service.Counted(sku, 1);
        var body = $$"""{ {{Address}},"products":[{"qty":1,"sku":"{{sku}}","unitPrice":1}]}""";
        var key = ("Idempotency-Key", $"k-{NewNumber()}");

        var first = await service.Centra("POST", "/order", body, key);
        await service.Delivered($"{first.Json["orders"]![0]}");
        var again = await service.Centra("POST", "/order", body, key);
        var other = await service.Centra("POST", "/order", $"{{{Address},{Product},\"comment\":\"x\"}}", key);

        Assert.Equal((first.Text, first.Header("ETag"), "true"), (again.Text, again.Header("ETag"), again.Header("Idempotent-Replayed")));
        Assert.Equal(422, other.Status);
    }

    [Fact]
    public async Task CreateMany_UnderAKey_IsTheSameOrdersHoweverOften()
    {
        var body = $$$"""{"a":{{{{Address}}},{{{Product}}}},"b":{{{{Address}}},{{{Product}}}},"c":{}}""";
        var key = ("Idempotency-Key", $"k-{NewNumber()}");

        var first = await service.Centra("POST", "/orders", body, key);
        var again = await service.Centra("POST", "/orders", body, key);

        Assert.Equal(first.Text, again.Text);
        Assert.NotEqual((long)first.Json["a"]!["orders"]![0]!, (long)first.Json["b"]!["orders"]![0]!);
        Assert.Equal(Refused(-4, "address is required"), first.Json["c"]!.ToJsonString());
    }

    [Fact]
    public async Task Create_WhereNumbersAreTaken_LeapsOverThem()
    {
        var first = await service.Created($"{Address},{Product}");
        for (var ahead = 1; ahead <= 5; ahead++)
            await service.Centra("POST", "/order", $"{{{Address},{Product},\"orderNumber\":{first + ahead}}}");

        var next = await service.Created($"{Address},{Product}");

        Assert.True(next > first + 5, $"{first} {next}");
    }

    [Fact]
    public async Task Create_OfARegisteredCustomer_IsThatCustomersOrder()
    {
        var email = $"c{NewNumber()}@example.com";
        var members = $$""" "address":{"country":"SE","email":"{{email}}"},{{Product}},"customerRegister":true """;
        var number = await service.Created(members);
        await service.Delivered($"{number}");

        var again = await service.Created(members);

        var customer = (string?)(await service.Listed(number))["customerId"];
        Assert.Equal(customer, (string?)(await service.Listed(again))["customerId"]);
        var byId = await service.Created($$"""{{Address}},{{Product}},"customerId":{{customer}}""");
        Assert.Equal(email, (string?)(await service.Canonical($"{byId}"))["customer"]!["email"]);
        var listed = await service.Centra("GET", $"/orders?customer_id={customer}");
        Assert.Equal(3, listed.Json["orders"]!.AsArray().Count);
    }

    [Fact]
    public async Task Create_WithVouchers_TakesThemOff()
    {
        var number = await service.Created(
            $$"""{{Address}},"products":[{"qty":1,"sku":"A","unitPrice":100}],"voucherCodes":["MyFirstGiftcard","New10PercentOff"]""");

        var order = await service.Listed(number);
        Assert.Equal(85m, (decimal)order["grandTotalValue"]!);
        var vouchers = order["discounts"]!["vouchers"]!.AsArray();
        Assert.Equal(["MyFirstGiftcard", "New10PercentOff"], vouchers.Select(one => (string?)one!["voucher"]));
    }

    private static string Refused(int code, string message) => $$"""{"status":"no","code":{{code}},"msg":"{{message}}"}""";

    private async Task<int> Available(string sku) =>
        (int)(await service.Call("GET", $"/manage/stock/{sku}", null, ("X-Api-Key", "demo-key"))).Is(200)["available"]!;
}
