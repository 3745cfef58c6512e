using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Erasing;

[Collection(ServiceCollection.Name)]
public sealed class AnonymizeOrderTests(Service service)
{
    private static readonly (string, string) Key = ("X-Api-Key", "demo-key");

    [Theory]
    [InlineData("/commands", """{"actions":[{"verb":"anonymize"}]}""")]
    [InlineData("/anonymize", null)]
    public async Task Post_OrderThatIsOver_ErasesItAndItsPast(string path, string? body)
    {
        var id = await Create("Cancelled");
        await service.Call("PATCH", $"/manage/orders/{id}", """{"comment":"Grace called"}""", Key);

        var answer = (await service.Call("POST", $"/manage/orders/{id}{path}", body, Key)).Is(200);

        Assert.Equal((3, true, "*"), ((int)answer["version"]!, (bool)answer["anonymized"]!, (string?)answer["customer"]!["email"]));
        foreach (var read in new[] { "", "?version=1", "?version=2", "/history" })
        {
            var text = (await service.Call("GET", $"/manage/orders/{id}{read}", null, Key)).Is(200).ToJsonString();
            Assert.DoesNotContain("grace", text, StringComparison.OrdinalIgnoreCase);
        }

        var history = (await service.Call("GET", $"/manage/orders/{id}/history", null, Key)).Is(200);
        Assert.Equal(["created", "commented", "anonymized"], history["items"]!.AsArray().Select(item => (string?)item!["event"]));
        Assert.Contains(history["items"]![1]!["changes"]!.AsArray(), change => (string?)change!["path"] == "comment");
    }

    [Fact]
    public async Task Post_RetryOfAnEarlierRequest_ShowsTheErasedOrder()
    {
        var id = await Create("Cancelled");
        var retry = ("Idempotency-Key", Guid.NewGuid().ToString());
        const string Comment = """{"comment":"Grace called"}""";
        await service.Call("PATCH", $"/manage/orders/{id}", Comment, Key, retry);
        await service.Call("POST", $"/manage/orders/{id}/anonymize", null, Key);

        var replay = await service.Call("PATCH", $"/manage/orders/{id}", Comment, Key, retry);

        Assert.Equal((200, "true", "\"2\""), (replay.Status, replay.Header("Idempotent-Replayed"), replay.ETag));
        Assert.Equal("*", (string?)replay.Json["comment"]);
        Assert.DoesNotContain("grace", replay.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Post_OrderThatIsNotOver_IsRefusedAndSaysWhy()
    {
        var id = await Create("Placed");

        var answer = (await service.Call("POST", $"/manage/orders/{id}/anonymize", null, Key)).Is(409);

        Assert.Equal("anonymize", (string?)answer["verb"]);
        var transitions = (await service.Call("GET", $"/manage/orders/{id}/transitions", null, Key)).Is(200);
        Assert.Equal(
            "it needs: cancelled, refunded, shipped whole, or paid with nothing to ship", (string?)transitions["refused"]!["Anonymize"]);
        Assert.Equal("grace@example.com", (string?)(await service.Canonical(id))["customer"]!["email"]);
    }

    [Fact]
    public async Task Post_OrderOfAnotherMerchant_IsNotFound()
    {
        var id = await Create("Cancelled");

        (await service.Call("POST", $"/manage/orders/{id}/anonymize", null, ("X-Api-Key", "other-key"))).Is(404);
    }

    [Fact]
    public async Task Get_AnonymizedOrder_CanBePostedUnderANewId()
    {
        var id = await Create("Cancelled");
        var read = (await service.Call("POST", $"/manage/orders/{id}/anonymize", null, Key)).Is(200);

        read["id"] = Guid.NewGuid().ToString();
        var copy = (await service.Call("POST", "/manage/orders", read.ToJsonString(), Key)).Is(201);

        Assert.Equal((true, "*"), ((bool)copy["anonymized"]!, (string?)copy["shippingAddress"]!["phone"]));
    }

    private Task<string> Create(string status) => service.NewOrder(
        Guid.NewGuid().ToString(), status, "Unpaid", "Unfulfilled", order =>
        {
            order["customer"] = JsonNode.Parse("""{"name":"Grace","email":"grace@example.com"}""");
            order["shippingAddress"] = JsonNode.Parse("""{"firstName":"Grace","phone":"+390110000000","country":"IT"}""");
            order["metadata"] = JsonNode.Parse("""{"gift":"for Grace"}""");
        });
}
