using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

[Collection(ServiceCollection.Name)]
public sealed class FuuffyTokenTests(Service service)
{
    private const string Path = "/v1/auth/token";
    private const string Form = "application/x-www-form-urlencoded";
    private readonly BearerClient _anybody = new(service, Schemes.Fuuffy) { Token = null };

    [Theory]
    [InlineData(Form, "grant_type=client_credentials&client_id=demo-client&client_secret=demo-secret")]
    [InlineData("application/json", """{"grant_type":"client_credentials","client_id":"demo-client","client_secret":"demo-secret"}""")]
    public async Task Token_GoodClient_OpensTheDoor(string contentType, string body)
    {
        var id = await Parcels.Import(service);

        var answer = await _anybody.Send("POST", Path, body, contentType);
        var client = new BearerClient(service, Schemes.Fuuffy) { Token = (string?)answer.Is(200)["data"]!["access_token"] };

        Assert.Equal("no-store", answer.Header("Cache-Control"));
        (await client.Get($"/v1/orders/{id}")).Is(200);
    }

    [Theory]
    [InlineData("demo-client", "wrong")]
    [InlineData("nobody", "demo-secret")]
    public async Task Token_BadClient_IsRefused(string client, string secret)
    {
        var answer = await _anybody.Send("POST", Path, $"grant_type=client_credentials&client_id={client}&client_secret={secret}", Form);

        answer.Is(401, """
            {"error":{"code":"401021","code_reason":"invalid_client_id_or_client_secret",
             "message":"Invalid client_id, client_secret, or session_key"}}
            """);
    }

    [Theory]
    [InlineData(Form, "")]
    [InlineData("application/json", """{"grant_type":1,"client_id":null}""")]
    public async Task Token_MissingParameters_AreNamed(string contentType, string body)
    {
        var answer = await _anybody.Send("POST", Path, body, contentType);

        answer.Is(400, """
            {"error":{"code":"validation_error","message":"Invalid request parameters","details":[
             {"field":"grant_type","message":"Grant type must be client_credentials"},
             {"field":"client_id","message":"Client id is required"},
             {"field":"client_secret","message":"Client secret is required"}]}}
            """);
    }

    [Theory]
    [InlineData("text/plain", "grant_type=client_credentials", 415, "unsupported_media_type")]
    [InlineData(null, "", 415, "unsupported_media_type")]
    [InlineData("application/json", "grant_type=client_credentials", 400, "invalid_request")]
    public async Task Token_UnreadableRequest_IsRefused(string? contentType, string body, int status, string code)
    {
        var answer = await _anybody.Send("POST", Path, body, contentType);

        Assert.Equal(code, (string?)answer.Is(status)["error"]!["code"]);
    }
}
