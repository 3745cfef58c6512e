using System.Text.Json.Nodes;
using OrderGrains.Api.Tests.Outbox;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer;

[Collection(ServiceCollection.Name)]
public sealed class CustomerTests(Service service)
{
    private readonly Shop _shop = new(service);

    [Fact]
    public async Task Patch_NewEmail_CreatesACustomerThatTheNextOrderFinds()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var cart = await _shop.Cart();
        var first = await _shop.Patch(cart, new() { ["customer_email"] = email }, query: "?include=customer");
        await service.Delivered(cart);

        var second = await _shop.Patch(
            await _shop.Cart(), new() { ["customer_email"] = email.ToUpperInvariant() }, query: "?include=customer");

        var id = CustomerId(first);
        Assert.Matches("^[A-Za-z]{10}$", id);
        Assert.Equal(id, CustomerId(second));
        Assert.Equal(email, second["customer_email"]);
    }

    [Fact]
    public async Task Patch_Password_SignsTheCustomerUpAndIsNowhereInTheAnswer()
    {
        var id = await _shop.Cart();
        var email = $"{Guid.NewGuid():N}@example.com";

        var answer = await _shop.Patch(
            id, new() { ["customer_email"] = email, ["customer_password"] = "hush-hush-1" }, query: "?include=customer");

        Assert.Equal("false", answer["guest"]);
        Assert.True((bool)answer.Json["included"]![0]!["attributes"]!["has_password"]!);
        Assert.DoesNotContain("hush-hush-1", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush-1", await History(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_PasswordWithoutAnEmail_IsRefusedOnTheEmail()
    {
        var answer = await _shop.Patch(await _shop.Cart(("customer", null)), "customer_password", "secret");

        Assert.Equal(422, answer.Status);
        Assert.Equal(["/data/attributes/customer_email"], answer.Pointers);
    }

    [Fact]
    public async Task Patch_PasswordForACustomerKnownByEmailOnly_CreatesTheCustomer()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var id = await _shop.Cart(("customer", new JsonObject { ["email"] = email }));

        var answer = await _shop.Patch(id, new() { ["customer_password"] = "secret" }, query: "?include=customer");

        Assert.Equal(200, answer.Status);
        Assert.Matches("^[A-Za-z]{10}$", CustomerId(answer));
    }

    [Fact]
    public async Task Patch_EmailAndCustomer_TheRelationshipWins()
    {
        var answer = await _shop.Patch(
            await _shop.Cart(),
            new() { ["customer_email"] = "jane@example.com" },
            Shop.Relationship("customer", "customers", "QWERtyUpBa"));

        Assert.Equal("john@example.com", answer["customer_email"]);
    }

    private static string CustomerId(Answer answer) => (string)answer.Json["data"]!["relationships"]!["customer"]!["data"]!["id"]!;

    private async Task<string> History(string id)
    {
        using var client = service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "demo-key");
        return await client.GetStringAsync($"/manage/orders/{id}/history");
    }
}
