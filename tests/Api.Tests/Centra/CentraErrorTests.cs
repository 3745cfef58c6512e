using System.Text;
using OrderGrains.Api.Tests.Support;
using static OrderGrains.Api.Tests.Centra.CentraCalls;

namespace OrderGrains.Api.Tests.Centra;

/// <summary>Every refusal, in its documented shape; none changes anything.</summary>
[Collection(ServiceCollection.Name)]
public sealed class CentraErrorTests(Service service)
{
    [Theory]
    [InlineData("{}", """{"status":"no","msg":"order is required"}""")]
    [InlineData("", """{"status":"no","msg":"order is required"}""")]
    [InlineData("""{"order":null}""", """{"status":"no","msg":"order is required"}""")]
    [InlineData("""{"order":{}}""", """{"status":"no","msg":"order is required"}""")]
    [InlineData("""{"order":"abc"}""", """{"status":"no","msg":"order is required","order":"abc"}""")]
    [InlineData("""{"order":1.5}""", """{"status":"no","msg":"order is required","order":1.5}""")]
    [InlineData("""{"order":404040404}""", """{"status":"no","msg":"order does not exist","order":404040404}""")]
    [InlineData("""{"order":"404040404"}""", """{"status":"no","msg":"order does not exist","order":"404040404"}""")]
    [InlineData("{", """{"status":"no","msg":"invalid json"}""")]
    [InlineData("order=1", """{"status":"no","msg":"invalid json"}""")]
    [InlineData("[1]", """{"status":"no","msg":"The body is not a JSON object."}""")]
    [InlineData("""{"comment":"\u0000"}""", """{"status":"no","msg":"The body contains the character U+0000."}""")]
    [InlineData("""{"comment":"\ud800"}""", """{"status":"no","msg":"The body contains half of a surrogate pair."}""")]
    public async Task Update_ThatNamesNoOrder_IsRefused(string body, string expected)
    {
        var answer = await service.Put(body);

        Assert.Equal((200, expected), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("\"internalComment\":{}", "internalComment is invalid")]
    [InlineData("\"comment\":[1]", "comment is invalid")]
    [InlineData("\"comment\":\"x\",\"replaceComment\":{}", "replaceComment is invalid")]
    [InlineData("\"comment\":\"x\",\"replaceInternalComment\":[]", "replaceInternalComment is invalid")]
    [InlineData("\"comment\":\"x\",\"xml\":[]", "xml is invalid")]
    [InlineData("\"comment\":\"x\",\"extraAttributes\":\"a\"", "extraAttributes is invalid")]
    [InlineData("\"comment\":\"x\",\"extraAttributes\":[1]", "extraAttributes is invalid")]
    [InlineData("\"comment\":\"x\",\"extraAttributes\":{\"a_b\":{}}", "extraAttributes.a_b is invalid")]
    [InlineData("\"comment\":\"x\",\"extraAttributes\":{\"\":\"v\"}", "extraAttributes. is invalid")]
    public async Task Update_OfAWrongType_IsRefusedAndChangesNothing(string members, string message)
    {
        var number = await service.NewCentraOrder();

        var answer = await service.Put($$"""{"order":"{{number}}",{{members}}}""");

        Assert.Equal((200, No(message, $"\"{number}\"")), (answer.Status, answer.Text));
        Assert.Equal(1, (long)(await service.Canonical($"{number}"))["version"]!);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/xml")]
    public async Task Update_OfAnotherContentType_IsRefused(string contentType)
    {
        var answer = await service.Call(
            "PUT", "/orders", Encoding.UTF8.GetBytes("order=1"), contentType, ("API-Authorization", "demo-key"));

        Assert.Equal(
            (200, """{"status":"no","msg":"content type must be application/json"}"""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("API-Authorization", "nobody")]
    [InlineData("API-Authorization", "")]
    [InlineData("Authorization", "Bearer demo-key")]
    [InlineData("api_key", "demo-key")]
    public async Task Key_WrongOrMissing_IsNotAllowed(string header, string value)
    {
        var answer = await service.Call("PUT", "/orders", "{", (header, value));

        Assert.Equal((403, """{"status":"Not Allowed"}"""), (answer.Status, answer.Text));
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
    }

    [Theory]
    [InlineData("GET", "/centra/products")]
    [InlineData("DELETE", "/centra/orders")]
    public async Task Endpoint_ThatIsNotThere_IsNotAllowed(string method, string path)
    {
        var answer = await service.Call(method, path, null, ("API-Authorization", "demo-key"));

        Assert.Equal((403, """{"status":"Not Allowed"}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Update_OfAnotherMerchantsOrder_DoesNotExist()
    {
        var number = await service.NewCentraOrder();

        var answer = await service.Call(
            "PUT", "/orders", $$"""{"order":{{number}},"comment":"x"}""", ("API-Authorization", "other-key"));

        Assert.Equal((200, No("order does not exist", $"{number}")), (answer.Status, answer.Text));
        Assert.Equal(1, (long)(await service.Canonical($"{number}"))["version"]!);
    }

    [Fact]
    public async Task Update_RepeatedUnderOneKey_IsReplayed()
    {
        var number = await service.NewCentraOrder();
        var body = $$"""{"order":{{number}},"comment":"once"}""";

        var first = await service.Put(body, ("Idempotency-Key", $"k-{number}"));
        var replay = await service.Put(body, ("Idempotency-Key", $"k-{number}"));
        var other = await service.Put($$"""{"order":{{number}},"comment":"twice"}""", ("Idempotency-Key", $"k-{number}"));

        Assert.Equal("true", replay.Header("Idempotent-Replayed"));
        Assert.Equal((first.Text, first.Header("ETag")), (replay.Text, replay.Header("ETag")));
        Assert.Equal((422, No("Idempotency-Key was used with another request", $"{number}")), (other.Status, other.Text));
        Assert.Equal("once", (string?)(await service.Canonical($"{number}"))["comment"]);
    }

    [Fact]
    public async Task Update_StaleVersion_Is412AndChangesNothing()
    {
        var number = await service.NewCentraOrder();

        var answer = await service.Put($$"""{"order":{{number}},"comment":"x"}""", ("If-Match", "\"7\""));

        Assert.Equal((412, No("order has changed", $"{number}")), (answer.Status, answer.Text));
        Assert.Equal(1, (long)(await service.Canonical($"{number}"))["version"]!);
    }
}
