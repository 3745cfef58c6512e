using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.ElasticPath;

[Collection(ServiceCollection.Name)]
public sealed class ElasticPathTokenTests(Service service)
{
    private const string Path = "/oauth/access_token";
    private const string Form = "application/x-www-form-urlencoded";
    private readonly BearerClient _anybody = new(service, Schemes.ElasticPath) { Token = null };

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret", 200)]
    [InlineData("grant_type=client_credentials&client_id=demo-low&client_secret=demo-secret", 403)]
    [InlineData("grant_type=implicit&client_id=demo-client", 403)]
    public async Task Token_Granted_OpensWhatItsRoleMay(string form, int status)
    {
        var id = await ShopOrders.Import(service);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        var token = (await _anybody.Send("POST", Path, form, Form)).Is(200);
        var client = new BearerClient(service, Schemes.ElasticPath) { Token = (string?)token["access_token"] };

        Assert.Equal(["expires", "identifier", "expires_in", "access_token", "token_type"], token.AsObject().Select(member => member.Key));
        Assert.Contains($"grant_type={token["identifier"]}&", form, StringComparison.Ordinal);
        Assert.InRange((long)token["expires"]!, now + 3600, now + 3720);
        (await client.Get($"/v2/orders/{id}")).Is(status);
    }

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=demo-client&client_secret=wrong")]
    [InlineData("grant_type=client_credentials&client_id=nobody&client_secret=demo-secret")]
    [InlineData("grant_type=implicit&client_id=nobody")]
    public async Task Token_BadClient_IsUnauthorized(string form)
    {
        var answer = await _anybody.Send("POST", Path, form, Form);

        Assert.Equal((401, """{"errors":[{"title":"Unauthorized","status":"401"}]}"""), (answer.Status, answer.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("grant_type=password&client_id=demo-client&client_secret=demo-secret")]
    [InlineData("grant_type=client_credentials&client_id=demo-client")]
    [InlineData("grant_type=implicit")]
    public async Task Token_ParametersMissing_IsABadRequest(string form)
    {
        var answer = await _anybody.Send("POST", Path, form, Form);

        Assert.Equal((400, """{"errors":[{"title":"Bad Request","status":"400"}]}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task Token_Json_IsUnsupported()
    {
        var answer = await _anybody.Send("POST", Path, "{}");

        Assert.Equal("Unsupported Media Type", (string?)answer.Is(415)["errors"]![0]!["title"]);
    }
}
