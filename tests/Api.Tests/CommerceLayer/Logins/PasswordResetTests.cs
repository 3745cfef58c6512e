using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.CommerceLayer.Logins;

/// <summary>Customers who have forgotten their password.</summary>
[Collection(ServiceCollection.Name)]
public sealed class PasswordResetTests(Service service)
{
    private readonly Shop _shop = new(service);
    private readonly string _email = $"{Guid.NewGuid():N}@example.org";

    [Fact]
    public async Task Reset_WithItsToken_SetsThePasswordOnceAndEndsSessions()
    {
        await Customer();
        var before = (string)(await LogIn("old password")).Json["refresh_token"]!;
        var (id, token) = await Begin();

        var done = (await Update(id, token, "new password")).Is200();
        var again = await Update(id, token, "another password");

        Assert.NotNull(done["reset_password_at"]);
        Assert.Null(done["reset_password_token"]);
        Assert.Equal((422, "/data/attributes/_reset_password_token"), (again.Status, Assert.Single(again.Pointers)));
        Assert.Equal((400, 200), ((await LogIn("old password")).Status, (await LogIn("new password")).Status));
        var refreshed = await _shop.Grant(new()
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = "demo-low",
            ["refresh_token"] = before,
        });
        Assert.Equal(400, refreshed.Status);
    }

    [Fact]
    public async Task Reset_IsReadWithoutItsTokenAndRemoved()
    {
        var customer = await Customer();
        var (id, token) = await Begin();

        var read = (await _shop.Send(HttpMethod.Get, $"/api/customer_password_resets/{id}?include=customer")).Is200();
        var removed = await _shop.Send(HttpMethod.Delete, $"/api/customer_password_resets/{id}");

        Assert.Equal((_email, null, null), (read["customer_email"], read["reset_password_token"], read["reset_password_at"]));
        Assert.Equal(customer, (string)read.Json["included"]![0]!["id"]!);
        Assert.Equal(204, removed.Status);
        Assert.Equal(404, (await Update(id, token, "new password")).Status);
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/customer_password_resets/{id}")).Status);
    }

    [Theory]
    [InlineData(null, "new password", "/data/attributes/_reset_password_token")]
    [InlineData("wrong", "new password", "/data/attributes/_reset_password_token")]
    [InlineData("", null, "/data/attributes/_reset_password_token")]
    public async Task Reset_WithoutItsToken_IsRefused(string? token, string? password, string pointer)
    {
        await Customer();
        var (id, _) = await Begin();

        var answer = await Update(id, token, password);

        Assert.Equal((422, pointer), (answer.Status, answer.Pointers[0]));
        Assert.Equal(200, (await LogIn("old password")).Status);
    }

    [Fact]
    public async Task Reset_WithoutAPassword_IsRefused()
    {
        await Customer();
        var (id, token) = await Begin();

        var answer = await Update(id, token, "");

        Assert.Equal((422, "/data/attributes/customer_password"), (answer.Status, Assert.Single(answer.Pointers)));
    }

    [Fact]
    public async Task Reset_OfAnotherOne_EndsWithTheFirstThatIsUsed()
    {
        await Customer();
        var (first, second) = (await Begin(), await Begin());

        (await Update(second.Id, second.Token, "new password")).Is200();

        Assert.Equal(404, (await Update(first.Id, first.Token, "another password")).Status);
    }

    [Fact]
    public async Task Reset_OfNobody_IsRefused()
    {
        var answer = await _shop.Write(HttpMethod.Post, "/api/customer_password_resets", new() { ["customer_email"] = _email });

        Assert.Equal((422, "/data/attributes/customer_email"), (answer.Status, Assert.Single(answer.Pointers)));
        Assert.Equal("customer_email - doesn't exist", (string)answer.Json["errors"]![0]!["detail"]!);
    }

    [Theory]
    [InlineData("NoSuchReset")]
    [InlineData("-")]
    [InlineData("NoSuchOne-ABCDEFGHIJ")]
    public async Task Reset_ThatThereIsNot_IsNotFound(string id) =>
        Assert.Equal(404, (await _shop.Send(HttpMethod.Get, $"/api/customer_password_resets/{id}")).Status);

    [Fact]
    public async Task Reset_BySalesChannels_IsDenied()
    {
        var answer = await _shop.Write(
            HttpMethod.Post, "/api/customer_password_resets", new() { ["customer_email"] = _email }, client: "demo-low");

        Assert.Equal(["UNAUTHORIZED"], answer.Codes);
    }

    private Task<string> Customer() => _shop.Created("/api/customers", new() { ["email"] = _email, ["password"] = "old password" });

    private async Task<(string Id, string Token)> Begin()
    {
        var answer = await _shop.Write(HttpMethod.Post, "/api/customer_password_resets", new() { ["customer_email"] = _email });
        Assert.True(answer.Status == 201, answer.Text);
        return ((string)answer.Json["data"]!["id"]!, answer["reset_password_token"]!);
    }

    private Task<Answer> Update(string id, string? token, string? password) => _shop.Write(
        HttpMethod.Patch,
        $"/api/customer_password_resets/{id}",
        new() { ["_reset_password_token"] = token, ["customer_password"] = password });

    private Task<Answer> LogIn(string password) => _shop.Grant(new()
    {
        ["grant_type"] = "password",
        ["client_id"] = "demo-low",
        ["username"] = _email,
        ["password"] = password,
        ["scope"] = "market:all",
    });
}
