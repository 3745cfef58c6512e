using OrderGrains.Api.Security;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.Fuuffy;

[Collection(ServiceCollection.Name)]
public sealed class FuuffyValidationTests(Service service)
{
    private readonly BearerClient _client = new(service, Schemes.Fuuffy);

    [Theory]
    [InlineData("""{"sender":null}""", "sender", "Sender is required")]
    [InlineData("""{"recipient":"Jane"}""", "recipient", "Recipient must be an object")]
    [InlineData("""{"package":[]}""", "package", "Package must be an object")]
    [InlineData("""{"package":null}""", "package", "Package is required")]
    [InlineData("""{"sender":{"phone":null}}""", "sender.phone", "Phone number is required")]
    [InlineData("""{"sender":{"name":" "}}""", "sender.name", "Name is required")]
    [InlineData("""{"recipient":{"address":""}}""", "recipient.address", "Address is required")]
    [InlineData("""{"recipient":{"phone":4930}}""", "recipient.phone", "Phone number must be a string")]
    [InlineData("""{"recipient":{"email":"jane"}}""", "recipient.email", "Email must be a valid email address")]
    [InlineData("""{"recipient":{"country":"USA"}}""", "recipient.country", "Country must be an ISO 3166-1 alpha-2 code")]
    [InlineData("""{"recipient":{"country":"us"}}""", "recipient.country", "Country must be an ISO 3166-1 alpha-2 code")]
    [InlineData("""{"package":{"weight":0}}""", "package.weight", "Weight must be greater than 0 and less than 100")]
    [InlineData("""{"package":{"weight":100}}""", "package.weight", "Weight must be greater than 0 and less than 100")]
    [InlineData("""{"package":{"weight":1e400}}""", "package.weight", "Weight must be greater than 0 and less than 100")]
    [InlineData("""{"package":{"weight":"2.5"}}""", "package.weight", "Weight must be a number")]
    [InlineData("""{"package":{"weight":null}}""", "package.weight", "Weight is required")]
    [InlineData("""{"package":{"value":-0.01}}""", "package.value", "Value must not be negative")]
    [InlineData("""{"package":{"dimensions":5}}""", "package.dimensions", "Dimensions must be an object")]
    [InlineData(
        """{"package":{"dimensions":{"length":200}}}""",
        "package.dimensions.length", "Length must be greater than 0 and less than 200")]
    [InlineData("""{"package":{"dimensions":{"width":0}}}""", "package.dimensions.width", "Width must be greater than 0 and less than 200")]
    [InlineData("""{"package":{"dimensions":{"height":null}}}""", "package.dimensions.height", "Height is required")]
    [InlineData("""{"service_type":{}}""", "service_type", "Service type must be a string")]
    [InlineData("""{"notes":true}""", "notes", "Notes must be a string")]
    public async Task Patch_InvalidField_IsNamed(string body, string field, string message)
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Send("PATCH", $"/v1/orders/{id}", body);

        answer.Is(400, $$$"""
            {"error":{"code":"validation_error","message":"Invalid request parameters",
             "details":[{"field":"{{{field}}}","message":"{{{message}}}"}]}}
            """);
    }

    [Fact]
    public async Task Patch_SeveralInvalidFields_AreAllNamedAndNothingChanges()
    {
        var id = await Parcels.Import(service);

        var answer = await _client.Send(
            "PATCH", $"/v1/orders/{id}", """{"sender":{"phone":1,"email":"@"},"package":{"weight":-1},"notes":"Not stored"}""");

        var details = answer.Is(400)["error"]!["details"]!.AsArray();
        Assert.Equal(["sender.phone", "sender.email", "package.weight"], details.Select(detail => (string)detail!["field"]!));
        JsonAssert.Matches(Parcels.Shown(id), (await _client.Get($"/v1/orders/{id}")).Json, partial: false);
    }
}
