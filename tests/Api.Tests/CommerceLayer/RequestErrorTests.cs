using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

[Collection(ServiceCollection.Name)]
public sealed class RequestErrorTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Theory]
    [InlineData("""{}""", "PARAM_MISSING")]
    [InlineData("""{"data":null}""", "PARAM_MISSING")]
    [InlineData("""{"data":[]}""", "INVALID_DATA_FORMAT")]
    [InlineData("""{"data":"orders"}""", "INVALID_DATA_FORMAT")]
    [InlineData("""{"data":{"type":"orders"}}""", "KEY_ORDER_MISMATCH")]
    [InlineData("""{"data":{"type":"orders","id":null}}""", "KEY_ORDER_MISMATCH")]
    [InlineData("""{"data":{"type":"orders","id":"other"}}""", "KEY_NOT_INCLUDED_IN_URL")]
    [InlineData("""{"data":{"id":"{id}"}}""", "PARAM_MISSING")]
    [InlineData("""{"data":{"id":"{id}","type":"skus"}}""", "INVALID_RESOURCE")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","attributes":[]}}""", "INVALID_DATA_FORMAT")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","relationships":1}}""", "INVALID_DATA_FORMAT")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","attributes":{"colour":"red"}}}""", "PARAM_NOT_ALLOWED")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","attributes":{"status":"placed"}}}""", "PARAM_NOT_ALLOWED")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","attributes":{"total_amount_cents":1}}}""", "PARAM_NOT_ALLOWED")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","relationships":{"line_items":{"data":[]}}}}""", "PARAM_NOT_ALLOWED")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","relationships":{"colour":{"data":null}}}}""", "PARAM_NOT_ALLOWED")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","guest":true}}""", "PARAM_NOT_ALLOWED")]
    [InlineData("""{"data":{"id":"{id}","type":"orders"},"guest":true}""", "PARAM_NOT_ALLOWED")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","relationships":{"market":null}}}""", "INVALID_LINKS_OBJECT")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","relationships":{"market":{}}}}""", "INVALID_LINKS_OBJECT")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","relationships":{"market":{"data":{"id":"1"}}}}}""", "INVALID_LINKS_OBJECT")]
    [InlineData(
        """{"data":{"id":"{id}","type":"orders","relationships":{"market":{"data":{"type":"customers","id":"1"}}}}}""", "TYPE_MISMATCH")]
    [InlineData("""{"data":{"id":"{id}","type":"orders",}""", "BAD_REQUEST")]
    [InlineData("""[]""", "BAD_REQUEST")]
    [InlineData("", "BAD_REQUEST")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","attributes":{"reference":"a\u0000b"}}}""", "BAD_REQUEST")]
    [InlineData("""{"data":{"id":"{id}","type":"orders","attributes":{"reference":"\ud800"}}}""", "BAD_REQUEST")]
    public async Task Patch_MalformedDocument_IsABadRequestAndChangesNothing(string body, string code)
    {
        var id = await _shop.Cart();
        var before = (await _shop.Get(id)).Text;

        var answer = await _shop.Send(HttpMethod.Patch, $"/api/orders/{id}", body.Replace("{id}", id, StringComparison.Ordinal));

        Assert.Equal((400, code), (answer.Status, Assert.Single(answer.Codes)));
        Assert.Equal(Shop.MediaType, answer.ContentType);
        Assert.Equal(before, (await _shop.Get(id)).Text);
    }

    [Fact]
    public async Task Patch_SeveralForeignNames_AreListedTogether()
    {
        var answer = await _shop.Patch(await _shop.Cart(), new() { ["a"] = 1, ["b"] = 2 });

        Assert.Equal(["PARAM_NOT_ALLOWED", "PARAM_NOT_ALLOWED"], answer.Codes);
    }

    [Fact]
    public async Task Patch_MembersThatCarryNoData_AreTolerated()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Send(HttpMethod.Patch, $"/api/orders/{id}", (await _shop.Get(id, "?fields[orders]=currency_code")).Json
            .ToJsonString().Replace("\"attributes\":{\"currency_code\":\"EUR\"}", "\"attributes\":{}", StringComparison.Ordinal));

        Assert.Equal(200, answer.Status);
    }

    [Theory]
    [InlineData("application/json", 415, "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("text/plain", 415, "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("", 415, "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData("application/vnd.api+json; charset=utf-8", 200, null)]
    public async Task Patch_ContentType_IsJudged(string contentType, int status, string? code)
    {
        var id = await _shop.Cart();

        var answer = await _shop.Send(HttpMethod.Patch, $"/api/orders/{id}", Shop.Document(id).ToJsonString(), change: request =>
        {
            request.Content!.Headers.Remove("Content-Type");
            if (contentType.Length > 0)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        });

        Assert.Equal(status, answer.Status);
        if (code is not null)
            Assert.Equal([code], answer.Codes);
    }

    [Theory]
    [InlineData("application/vnd.api+json", 200)]
    [InlineData("text/html, application/vnd.api+json", 200)]
    [InlineData("*/*", 200)]
    [InlineData("application/json", 406)]
    [InlineData("application/vnd.api+json;version=1", 406)]
    public async Task Get_Accept_IsJudged(string accept, int status)
    {
        var id = await _shop.Cart();

        var answer = await _shop.Send(
            HttpMethod.Get, $"/api/orders/{id}", change: request => request.Headers.TryAddWithoutValidation("Accept", accept));

        Assert.Equal(status, answer.Status);
        if (status == 406)
            Assert.Equal(["NOT_ACCEPTABLE"], answer.Codes);
    }

    [Fact]
    public async Task Patch_NoTokenAndWrongContentType_TheTokenIsAskedForFirst()
    {
        var answer = await _shop.Send(HttpMethod.Patch, "/api/orders/x", "{", change: request =>
        {
            request.Headers.Authorization = null;
            request.Content!.Headers.ContentType = new("text/plain");
        });

        Assert.Equal((401, "INVALID_TOKEN"), (answer.Status, answer.Codes[0]));
    }

    [Theory]
    [InlineData("GET", "/api/orders/nobody", 404, "RECORD_NOT_FOUND")]
    [InlineData("PATCH", "/api/orders/nobody", 404, "RECORD_NOT_FOUND")]
    [InlineData("GET", "/api/nothing", 404, "RECORD_NOT_FOUND")]
    [InlineData("PUT", "/api/orders/nobody", 405, "METHOD_NOT_ALLOWED")]
    [InlineData("GET", "/oauth/token", 405, "METHOD_NOT_ALLOWED")]
    public async Task Call_ThatLeadsNowhere_IsAnsweredByThisDoor(string method, string path, int status, string code)
    {
        var answer = await _shop.Send(new HttpMethod(method), path, method == "GET" ? null : Shop.Document("nobody").ToJsonString());

        Assert.Equal((status, code), (answer.Status, answer.Codes[0]));
    }

    [Fact]
    public async Task Patch_AnotherMerchantsOrder_DoesNotExist()
    {
        var id = await _shop.Cart();

        var answer = await _shop.Send(
            HttpMethod.Patch,
            $"/api/orders/{id}",
            Shop.Document(id, new() { ["customer_email"] = "x@example.com" }).ToJsonString(),
            "other-client");

        Assert.Equal((404, "RECORD_NOT_FOUND"), (answer.Status, answer.Codes[0]));
        Assert.Equal(404, (await _shop.Get(id, client: "other-client")).Status);
    }
}
