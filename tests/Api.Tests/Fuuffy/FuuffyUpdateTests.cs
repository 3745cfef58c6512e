using System.Text.Json.Nodes;
using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

[Collection(ServiceCollection.Name)]
public sealed class FuuffyUpdateTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.Fuuffy);

    [Fact]
    public async Task Get_Order_ShowsEveryMemberInOrder()
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Get($"/v1/orders/{id}");

        JsonAssert.Matches(Parcels.Shown(id), answer.Is(200), partial: false);
        Assert.Equal(
            ["id", "tracking_number", "status", "sender", "recipient", "package", "service_type", "notes", "created_at", "updated_at"],
            answer.Json.AsObject().Select(member => member.Key));
        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("\"1\"", answer.ETag);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", (string)answer.Json["updated_at"]!);
    }

    [Theory]
    [InlineData("sender", "name", "Ann", null)]
    [InlineData("sender", "phone", "+49 30 1", null)]
    [InlineData("sender", "email", "ann@example.com", null)]
    [InlineData("sender", "address", "1 Old Road", null)]
    [InlineData("sender", "city", "Köln", null)]
    [InlineData("sender", "postal_code", "50667", null)]
    [InlineData("sender", "country", "DE", null)]
    [InlineData("recipient", "name", "Ben", null)]
    [InlineData("recipient", "phone", "+4930", null)]
    [InlineData("recipient", "email", "ben@example.com", null)]
    [InlineData("recipient", "address", "2 New Road", null)]
    [InlineData("recipient", "city", "Bonn", null)]
    [InlineData("recipient", "postal_code", "53111", null)]
    [InlineData("recipient", "country", "AT", null)]
    [InlineData("package", "description", "Books \"old\"", null)]
    [InlineData("package", "weight", null, "99.999")]
    [InlineData("package", "value", null, "0")]
    [InlineData("package/dimensions", "length", null, "199.9")]
    [InlineData("package/dimensions", "width", null, "0.1")]
    [InlineData("package/dimensions", "height", null, "7")]
    [InlineData(null, "service_type", "standard", null)]
    [InlineData(null, "notes", "Leave at the door", null)]
    public async Task Patch_OneField_ChangesThatFieldAlone(string? parent, string field, string? text, string? number)
    {
        var id = await Parcels.Import(service);
        var value = JsonNode.Parse(number ?? JsonValue.Create(text)!.ToJsonString())!;
        var expected = Parcels.Shown(id);
        var body = new JsonObject();
        var (shown, sent) = (expected, body);
        foreach (var step in parent?.Split('/') ?? [])
        {
            shown = shown[step]!.AsObject();
            sent[step] = new JsonObject();
            sent = sent[step]!.AsObject();
        }

        (shown[field], sent[field]) = (value.DeepClone(), value);
        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", body);

        JsonAssert.Matches(expected, answer.Is(200), partial: false);
        Assert.Equal("\"2\"", answer.ETag);
        Assert.Equal(answer.Text, (await _client.Get($"/v1/orders/{id}")).Text);
    }

    [Theory]
    [InlineData("""{"recipient":{"email":null,"city":""}}""", "recipient", """{"email":null,"city":null}""")]
    [InlineData("""{"package":{"value":null,"description":null}}""", "package", """{"value":null,"description":null}""")]
    [InlineData("""{"package":{"dimensions":null}}""", "package", """{"dimensions":null,"weight":2.5}""")]
    [InlineData("""{"service_type":null}""", "service_type", "null")]
    [InlineData("""{"notes":""}""", "notes", "null")]
    public async Task Patch_NullOrBlankOptionalField_ClearsIt(string body, string member, string expected)
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", body);

        JsonAssert.Matches(JsonNode.Parse(expected), answer.Is(200)[member], partial: true);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("{}", "application/json")]
    [InlineData("""{"notes":"Ring twice"}""", "application/json; charset=utf-8")]
    [InlineData("""{"id":"order_other","tracking_number":"FUF1","status":"delivered","unheard_of":[1]}""", "application/json")]
    [InlineData("""{"sender":{},"recipient":{"state":"CA"},"package":{"dimensions":{}}}""", "application/json")]
    public async Task Patch_NothingThatChanges_AnswersTheOrderAsItWas(string body, string? contentType)
    {
        var id = await Parcels.Import(service);
        var before = await _client.Get($"/v1/orders/{id}");

        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", body, contentType);

        answer.Is(200);
        Assert.Equal((before.Text, before.ETag), (answer.Text, answer.ETag));
    }

    [Theory]
    [InlineData("PickedUp", "Placed", "picked_up")]
    [InlineData("InTransit", "Placed", "in_transit")]
    [InlineData("OutForDelivery", "Placed", "out_for_delivery")]
    [InlineData("Delivered", "Placed", "delivered")]
    [InlineData("Unfulfilled", "Cancelled", "cancelled")]
    public async Task Patch_OrderNotPending_IsRefusedWithItsStatus(string fulfillment, string status, string shown)
    {
        var id = await Parcels.Import(service, fulfillment, status);

        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", """{"notes":"Too late"}""");

        answer.Is(400, $$$"""{"error":{"code":"invalid_status","message":"Cannot update order with status '{{{shown}}}'"}}""");
        JsonAssert.Matches(Parcels.Shown(id, shown), (await _client.Get($"/v1/orders/{id}")).Json, partial: false);
    }
}
