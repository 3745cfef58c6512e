using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Customers;

namespace OrderGrains.Api.Tests.CommerceLayer;

/// <summary>A repeat changes nothing, and what is refused leaves nothing behind.</summary>
[Collection(ServiceCollection.Name)]
public sealed class RepeatTests(Service service)
{
    private readonly Shop _shop = new(service);
    private readonly string _email = $"{Guid.NewGuid():N}@example.com";

    [Theory]
    [InlineData("customer_password", "\"secret-1\"")]
    [InlineData("_save_payment_source_to_customer_wallet", "true")]
    [InlineData("_save_shipping_address_to_customer_address_book", "true")]
    [InlineData("_save_billing_address_to_customer_address_book", "true")]
    public async Task Patch_EffectTwice_MovesTheVersionOnce(string attribute, string value)
    {
        foreach (var delivered in new[] { false, true })
        {
            var id = await _shop.Cart();
            var attributes = new JsonObject { ["customer_email"] = $"{delivered}{_email}", [attribute] = JsonNode.Parse(value) };

            var first = await _shop.Patch(id, attributes);
            if (delivered)
                await service.Delivered(id);
            var second = await _shop.Patch(id, attributes);

            Assert.Equal((200, 200), (first.Status, second.Status));
            Assert.Equal((first.ETag, first.Text), (second.ETag, second.Text));
        }
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("null", "true")]
    public async Task Patch_GuestAndPasswordTogether_GuestWins(string guest, string expected)
    {
        var id = await _shop.Cart();
        var attributes = new JsonObject
        {
            ["guest"] = JsonNode.Parse(guest),
            ["customer_email"] = _email,
            ["customer_password"] = "secret-1",
        };

        var first = await _shop.Patch(id, attributes);
        var second = await _shop.Patch(id, attributes);

        Assert.Equal((200, expected), (first.Status, first["guest"]));
        Assert.Equal((first.ETag, expected), (second.ETag, second["guest"]));
    }

    [Theory]
    [InlineData("""{"_approve":true}""", null, 422)]
    [InlineData("""{"coupon_code":"NOSUCH"}""", null, 422)]
    [InlineData("""{"_save_shipping_address_to_customer_address_book":true}""", "\"99\"", 412)]
    public async Task Patch_Refused_LeavesNoCustomer(string attributes, string? ifMatch, int status)
    {
        var id = await _shop.Cart();
        var sent = (JsonObject)JsonNode.Parse(attributes)!;
        (sent["customer_email"], sent["customer_password"]) = (_email, "secret-1");

        var answer = await _shop.Send(
            HttpMethod.Patch,
            $"/api/orders/{id}",
            Shop.Document(id, sent).ToJsonString(),
            change: request => { if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch); });
        await service.Delivered(id);

        Assert.Equal(status, answer.Status);
        Assert.Null(await service.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("demo", _email)).Get());
        Assert.Equal(1, (long)(await service.Canonical(id))["version"]!);
    }

    [Fact]
    public async Task Patch_NewCustomerOfTwoOrdersAtOnce_IsOne()
    {
        var ids = new[] { await _shop.Cart(), await _shop.Cart() };

        var answers = await Task.WhenAll(ids.Select(id => _shop.Patch(id, "customer_email", _email)));
        foreach (var id in ids)
            await service.Delivered(id);

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var owner = await service.Grains.GetGrain<ICustomerEmailGrain>(GrainKeys.CustomerEmail("demo", _email)).Get();
        foreach (var id in ids)
            Assert.Equal(owner, (string)(await service.Canonical(id))["customer"]!["id"]!);
        Assert.Equal(_email, (await service.Grains.GetGrain<ICustomerGrain>(GrainKeys.Customer("demo", owner!)).Get())!.Profile.Email);
    }
}
