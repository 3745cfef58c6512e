using OrderGrains.Api.Hosting;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Hosting;

[Collection(ServiceCollection.Name)]
public sealed class LandingPageTests(Service service)
{
    [Fact]
    public async Task Get_Start_IsAPageThatShowsWhereToGoAndLoadsNothing()
    {
        var answer = await service.Call("GET", "/start", null, ("Accept", "text/html"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("text/html; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.Contains("default-src 'none'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        string[] shown =
            ["/api/orders", "/centra/orders", "/v1/orders", "/v2/orders", "/manage", "demo-key", "demo-secret", "swagger", "health/ready"];
        Assert.All(shown, text => Assert.Contains(text, answer.Text, StringComparison.Ordinal));
        string[] barred = ["<script", "src=", "@import", "http://", "https://", " style=\""];
        Assert.All(barred, text => Assert.DoesNotContain(text, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_RootWhereNobodyCanSignInYet_LeadsToTheStart()
    {
        await using var nobodys = new Service { Host = host => host.UseSetting("OrderGrains:Demo", "false") };
        using var client = nobodys.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await client.GetAsync("/");

        Assert.Equal((302, "start"), ((int)answer.StatusCode, $"{answer.Headers.Location}"));
    }

    [Theory]
    [InlineData("GET", "/index.html", 404)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("POST", "/", 405)]
    public async Task Call_OfAnotherPathOrMethod_IsAProblemAsBefore(string method, string path, int status)
    {
        var answer = await service.Call(method, path, null);

        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Headers["Content-Type"].Split(';')[0]));
    }

    [Fact]
    public void Text_WithoutTheDemonstration_TellsNoCredentials()
    {
        var text = LandingPage.Text("/shop/centra", demo: false);

        Assert.DoesNotContain("demo-", text, StringComparison.Ordinal);
        Assert.Contains("PUT /shop/centra/orders", text, StringComparison.Ordinal);
    }
}
