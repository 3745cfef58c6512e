using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Manage;

[Collection(ServiceCollection.Name)]
public sealed class ManageTests(Service service)
{
    [Fact]
    public async Task Create_CanonicalOrder_IsCreatedUnderTheCallersMerchant()
    {
        var id = NewId();
        using var response = await Post(Paid(id));
        var order = await Json(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"/manage/orders/{id}", response.Headers.Location!.OriginalString);
        Assert.Equal("\"1\"", response.Headers.ETag!.Tag);
        Assert.Equal((id, "demo"), ((string)order["id"]!, (string)order["merchant"]!));
        Assert.Equal((1, 2500), ((int)order["version"]!, (int)order["totals"]!["totalWithTaxes"]!));
    }

    [Fact]
    public async Task Create_LinesTaxedApartAndADiscount_ShowsWhatEachLineCosts()
    {
        var order = JsonNode.Parse("""
            {"currency":"EUR","tax":{"rate":0.2},
             "lines":[{"id":"a","quantity":3,"unitAmount":1000},{"id":"b","quantity":1,"unitAmount":1000,"taxRate":0.1,"taxIncluded":true}],
             "adjustments":[{"id":"d","kind":"Coupon","amount":-2000,"code":"HALF"},{"id":"g","kind":"GiftCard","amount":-300}]}
            """)!.AsObject();
        order["id"] = NewId();

        using var response = await Post(order);
        var totals = (await Json(response))["totals"];

        JsonAssert.Matches(
            JsonNode.Parse("""
                {"totalWithTaxes":2000,"giftCard":-300,"discount":{"amount":-2000,"taxable":-1955,"tax":-345},
                 "lines":[{"line":"a","amount":3000,"discount":-1500,"taxable":1500,"tax":300,"total":1800},
                          {"line":"b","amount":1000,"discount":-500,"taxable":454,"tax":46,"total":500}]}
                """),
            totals,
            partial: true);
    }

    [Fact]
    public async Task Create_ExistingId_IsAConflict()
    {
        var id = await service.Import(Paid(NewId()));
        using var response = await Post(Paid(id));

        await AssertProblem(response, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Create_UnreachableState_NamesTheAxes()
    {
        var order = Paid(NewId());
        order["status"] = "Draft";
        order["fulfillment"] = "Delivered";
        using var response = await Post(order);
        var problem = await AssertProblem(response, HttpStatusCode.UnprocessableEntity);

        var axes = JsonNode.Parse("""{"status":"Draft","payment":"Paid","fulfillment":"Delivered"}""");
        JsonAssert.Matches(axes, problem["axes"], partial: false);
    }

    [Fact]
    public async Task Create_WrongMember_IsNamed()
    {
        var order = Paid(NewId());
        order["lines"]![0]!["quantity"] = "two";
        using var response = await Post(order);
        var problem = await AssertProblem(response, HttpStatusCode.BadRequest);

        Assert.Equal(["lines[0].quantity"], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Create_WhatAReadGave_MakesAnEqualOrderUnderANewId()
    {
        using var client = Client();
        var first = (await client.GetFromJsonAsync<JsonObject>("/manage/orders/xYZkjABcde"))!;
        var id = NewId();
        first["id"] = id;
        first.Remove("number");
        using var response = await Post(first);
        var second = await Json(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        foreach (var computed in new[] { "version", "updatedAt" })
            first[computed] = second[computed]!.DeepClone();
        JsonAssert.Matches(first, second, partial: true);
    }

    [Fact]
    public async Task Create_RepeatedKey_AnswersTheSameBytes()
    {
        var (order, key) = (Paid(NewId()), NewId());
        using var first = await Post(order, key);
        using var second = await Post(order, key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(["true"], second.Headers.GetValues("Idempotent-Replayed"));
    }

    [Fact]
    public async Task Create_KeyOfAnotherBody_IsRefused()
    {
        var (order, key) = (Paid(NewId()), NewId());
        using var first = await Post(order, key);
        order["currency"] = "USD";
        using var second = await Post(order, key);

        await AssertProblem(second, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Get_IdWithSlash_IsFoundByItsEscapedPath()
    {
        using var created = await Post(Paid(NewId() + "/1 é"));
        using var client = Client();
        using var response = await client.GetAsync(created.Headers.Location);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Get_OtherMerchantsOrder_IsNotFound()
    {
        var id = await service.Import(Paid(NewId()));
        using var client = Client("other-key");
        foreach (var path in new[] { "", "/history", "/transitions" })
        {
            using var response = await client.GetAsync($"/manage/orders/{id}{path}");
            await AssertProblem(response, HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("\"1\"", HttpStatusCode.NotModified)]
    [InlineData("W/\"1\"", HttpStatusCode.NotModified)]
    [InlineData("\"0\", \"1\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"2\"", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public async Task Get_IfNoneMatch_IsHonoured(string tag, HttpStatusCode expected)
    {
        var id = await service.Import(Paid(NewId()));
        using var client = Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", tag);
        using var response = await client.GetAsync($"/manage/orders/{id}");

        Assert.Equal((expected, "\"1\""), (response.StatusCode, response.Headers.ETag!.Tag));
    }

    [Fact]
    public async Task History_OfANewOrder_SaysWhoCreatedItThroughWhichDoor()
    {
        var id = await service.Import(Paid(NewId()));
        using var client = Client();
        var page = await client.GetFromJsonAsync<JsonObject>($"/manage/orders/{id}/history?after=0&limit=10");
        var end = await client.GetFromJsonAsync<JsonObject>($"/manage/orders/{id}/history?after=1");

        var entry = """{"version":1,"at":"*","actor":"demo-key","door":"Manage","event":"created","changes":"*"}""";
        JsonAssert.Matches(JsonNode.Parse($$"""{"orderId":"*","items":[{{entry}}],"next":null}"""), page, partial: false);
        Assert.Empty(end!["items"]!.AsArray());
    }

    [Theory]
    [InlineData("after=-1", "after")]
    [InlineData("after=x", "after")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("limit=", "limit")]
    [InlineData("after=1&after=2", "after")]
    [InlineData("from=1", "from")]
    public async Task History_WrongParameter_IsNamed(string query, string name)
    {
        using var client = Client();
        using var response = await client.GetAsync($"/manage/orders/MSP12345/history?{query}");
        var problem = await AssertProblem(response, HttpStatusCode.BadRequest);

        Assert.Equal([name], problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Transitions_OfAPaidOrder_AllowShippingButNotPlacing()
    {
        var id = await service.Import(Paid(NewId()));
        using var client = Client();
        var answer = await client.GetFromJsonAsync<JsonObject>($"/manage/orders/{id}/transitions");
        var allowed = answer!["allowed"]!.AsArray().Select(verb => (string)verb!).ToList();

        Assert.Contains("Ship", allowed);
        Assert.DoesNotContain("Place", allowed);
        Assert.Equal("nothing is left to do: the order is Placed", (string?)answer["refused"]!["Place"]);
        Assert.Equal("the order is Placed; it has to be Draft, Placing", (string?)answer["refused"]!["Submit"]);
        Assert.Equal("it needs: a parcel is under way or further", (string?)answer["refused"]!["AdvanceDelivery"]);
    }

    [Theory]
    [InlineData("X-Api-Key", "demo-key", HttpStatusCode.OK)]
    [InlineData("api_key", "demo-key", HttpStatusCode.OK)]
    [InlineData("API-Authorization", "demo-key", HttpStatusCode.OK)]
    [InlineData("Authorization", "Bearer demo-key", HttpStatusCode.OK)]
    [InlineData("X-Api-Key", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("X-Nothing", "demo-key", HttpStatusCode.Unauthorized)]
    public async Task Get_Key_IsTakenFromAnyOfItsHeaders(string header, string value, HttpStatusCode expected)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);
        using var response = await client.GetAsync("/manage/orders/83652");

        Assert.Equal(expected, response.StatusCode);
    }

    private static string NewId() => Guid.NewGuid().ToString("N");

    private static JsonObject Paid(string id) => new()
    {
        ["id"] = id,
        ["status"] = "Placed",
        ["payment"] = "Paid",
        ["currency"] = "EUR",
        ["lines"] = new JsonArray(new JsonObject { ["id"] = id[^4..], ["sku"] = "TSHIRT", ["quantity"] = 2, ["unitAmount"] = 1250 }),
    };

    private static async Task<JsonObject> AssertProblem(HttpResponseMessage response, HttpStatusCode status)
    {
        var problem = await Json(response);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal((int)status, (int)problem["status"]!);
        return problem;
    }

    private static async Task<JsonObject> Json(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>())!;

    private HttpClient Client(string key = "demo-key")
    {
        var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        return client;
    }

    private async Task<HttpResponseMessage> Post(JsonObject order, string? key = null)
    {
        using var client = Client();
        using var content = new StringContent(order.ToJsonString(), Encoding.UTF8, "application/json");
        if (key is not null)
            client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        return await client.PostAsync(new Uri("/manage/orders", UriKind.Relative), content);
    }
}
